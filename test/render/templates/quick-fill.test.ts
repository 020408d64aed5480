/** Templates that are filled without LiquidJS's own rendering say what LiquidJS would say. */
import { Liquid } from 'liquidjs'
import { describe, expect, it, vi } from 'vitest'
import { compileTemplates } from '../../../src/render/templates/compile-templates.ts'
import { english } from '../../words.ts'
import { filesOf, sampleSite, templates } from '../sample-site.ts'

/** Writes nothing, and leaves the page that it is in to LiquidJS. */
const rare = "{% echo '' %}"

const view = {
  text: `<b title="x">'&`,
  nothing: null,
  no: false,
  zero: 0,
  empty: '',
  list: [
    { name: 'a', on: true, parts: [1, 2] },
    { name: 'b', on: false, parts: [] },
  ],
  none: [],
  deep: { er: { still: 'here' }, size: 7 },
}

const partials = {
  frame: '<{% block head %}own{% endblock %}|{% block main %}{{ text }}{% endblock %}>',
  part: '{{ word }}{% if list %}seen{% endif %}{{ t.skip }}',
  nest: "{{ left }}{% if left > 0 %}{% assign left = left | minus: 1 %}{% render 'nest', left: left %}{% endif %}",
}

/** What `page` makes of the view; of a mistake its message. */
function filled(page: string): string {
  try {
    return compileTemplates({ ...partials, page }, english)('page', view)
  } catch (problem) {
    return String(problem)
  }
}

describe('a template filled the quick way is as LiquidJS fills it', () => {
  it.each([
    '{{ text }}|{{ text | raw }}|{{ nothing }}|{{ no }}|{{ zero }}|{{ "a" }}|{{ 5 }}',
    '{{ list.size }} {{ list.first.name }} {{ list.last.name }} {{ list[1].name }} {{ list[-1].name }}',
    '{{ text.size }} {{ deep.size }} {{ deep["er"].still }} {{ nothing.at.all }}',
    '{% if no.size > 0 %}n{% endif %}{% if zero.size %}z{% endif %}{% if nothing.size == nil %}o{% endif %}',
    '{{ zero.size }}',
    '{% if zero > nothing %}a{% endif %}{% if text > empty %}b{% endif %}{% if "10" > "9" %}c{% endif %}{% if list > 1 %}d{% endif %}',
    '{% if zero %}0{% endif %}{% if empty %}e{% endif %}{% if no %}n{% else %}not{% endif %}',
    '{% if nowhere %}a{% elsif deep.er.absent %}b{% elsif list %}c{% endif %}',
    '{% if list.size > 1 and text != "" or no %}1{% endif %}{% if zero >= 0 %}2{% endif %}',
    '{% if empty == blank %}b{% endif %}{% if none == empty %}e{% endif %}{% if nothing == nil %}n{% endif %}',
    '{% if text contains "title" %}c{% endif %}{% if not no %}n{% endif %}{% if list %}{% endif %}',
    '{% if nil %}n{% endif %}{% if empty %}e{% endif %}{% assign x = nil %}{% if x %}x{% else %}y{% endif %}',
    '{% unless no %}u{% endunless %}{% unless zero %}a{% else %}z{% endunless %}',
    '{% case zero %}{% when 0, 1 %}a{% when 0 %}b{% else %}c{% endcase %}{% case text %}{% else %}d{% endcase %}',
    '{% case deep.missing %}{% when nil %}n{% when "x" or "y" %}y{% else %}e{% endcase %}',
    '{% for one in list %}{{ one.name }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
    '{% for one in list %}{{ forloop.index }}/{{ forloop.length }}{{ forloop.rindex0 }}{{ forloop.first }}{% endfor %}',
    '{% for one in list %}{% for part in one.parts %}{{ part }}{{ forloop.index0 }}{% else %}-{% endfor %}{{ forloop.index }}{% endfor %}',
    '{% for one in nothing %}x{% else %}none{% endfor %}{% for one in none %}x{% endfor %}',
    '{% for letter in text %}{{ letter }}{% endfor %}{% for pair in deep.er %}{{ pair[1] }}{% endfor %}',
    '{% for one in list reversed %}{{ one.name }}{% break %}{% endfor %}',
    '{% for one in list limit: 1 %}{{ one.name }}{% endfor %}{% for i in (1..3) %}{{ i }}{% endfor %}',
    '{% assign kept = list | where: "on" %}{{ kept.size }}{% assign zero = zero | plus: 2 %}{{ zero }}',
    '{% for one in list %}{% assign last = one.name %}{% endfor %}{{ last }}',
    '{% for one in list %}{% assign one = "x" %}{{ one.name }}{% endfor %}{{ one }}',
    '{{ empty | default: "d" }}{{ nowhere | default: text }}{{ none | join: ", " }}{{ list[0].parts | join: "+" }}',
    '{{ t.skip }}{{ t.skip | upcase | append: zero }}{{ t.comma | raw }}{{ "{a}{b}" | fill: a: zero }}',
    "{% render 'part', word: text %}{% render 'part', word: 'x', list: list %}{% render 'nest', left: 3 %}",
    "{% render 'part' with text as word %}{% render 'part' for list as word %}",
    "{% layout 'frame' %}beside{% assign zero = 9 %}{% block main %}{{ zero }}{% endblock %}",
    "{% layout 'frame' %}{% block main %}{{ block.super }}!{% endblock %}{% block head %}{% endblock %}",
    '  {%- comment %} {{ nowhere }} {% endcomment -%}  {% # so %} {% raw %}{{ x }}{% endraw %}',
    '{% capture c %}{{ text }}{% endcapture %}{{ c }}{% cycle "a", "b" %}',
    '{{ nowhere }}',
    '\n{{ deep.er.absent }}',
    '{{ list[5].name }}',
    '{% for one in list %}\n{{ one.absent }}{% endfor %}',
    '{{ text | shout }}',
    "{% render 'part' %}",
    "{% render 'absent', word: 1 %}",
  ])('%s', page => {
    // At the end, so that mistakes keep their lines; a layout shows what is in its blocks alone.
    expect(filled(page)).toBe(filled(page + rare))
  })

  it('on every page of a site, none of which is left to LiquidJS', () => {
    const asked = vi.spyOn(Liquid.prototype, 'renderFileSync')
    filesOf(sampleSite())
    expect(new Set(asked.mock.calls.map(([name]) => name))).toEqual(new Set(['mark']))
    asked.mockRestore()
  })

  it('on every page of a site', () => {
    const sample = sampleSite()
    const slowly = Object.entries(templates('.liquid')).map(([name, text]) => [name, text + rare])
    const fill = compileTemplates(Object.fromEntries(slowly), english)
    const expected = filesOf({ ...sampleSite(), look: { ...sample.look, fill } })
    expect(filesOf(sample)).toEqual(expected)
  })
})

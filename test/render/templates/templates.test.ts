import { describe, expect, it } from 'vitest'
import { compileTemplates } from '../../../src/render/templates/compile-templates.ts'
import { english } from '../../words.ts'

const templates = {
  page: '{{ text }}|{{ html | raw }}',
  frame: '<{% block main %}{% endblock %}>',
  framed: "{% layout 'frame' %}{% block main %}{% render 'part', word: word %}{% endblock %}",
  part: '\n\n{{ word }}{{ missing }}',
  maybe: '{% if nothing.there %}yes{% else %}no{% endif %}',
  filter: 'a\n{{ text | shout }}',
  outside: "{% render '../package.json' %}",
  broken: '\n{% if %}',
}
const fill = compileTemplates(templates, english)

describe('templates', () => {
  it('escape everything but what they mark as raw', () => {
    expect(fill('page', { text: '<b title="x">&', html: '<b>' })).toBe(
      '&lt;b title=&#34;x&#34;&gt;&amp;|<b>',
    )
  })

  it('never fill what a view says', () => {
    expect(fill('page', { text: '{{ html }}', html: '{% if %}' })).toBe('{{ html }}|{% if %}')
  })

  it('may ask for what is not there, and may not print it', () => {
    expect(fill('maybe', {})).toBe('no')
    expect(() => fill('page', { text: '' })).toThrow('page.liquid:1: undefined variable: html')
  })

  it('name the file and line of a mistake in a partial', () => {
    expect(() => fill('framed', { word: 'x' })).toThrow(
      'part.liquid:3: undefined variable: missing',
    )
  })

  it('name the file and line of a mistake in the syntax', () => {
    expect(() => fill('filter', { text: '' })).toThrow('filter.liquid:2: undefined filter: shout')
    expect(() => fill('broken', {})).toThrow(/^broken\.liquid:2: /)
  })

  it('are read from memory only', () => {
    expect(() => fill('outside', {})).toThrow(/^outside\.liquid:1: .*package\.json/)
    expect(() => fill('absent', {})).toThrow(/^absent\.liquid: /)
  })

  it('do not see what a view inherits', () => {
    expect(() => fill('page', Object.create({ text: 'a', html: 'b' }))).toThrow(
      'undefined variable',
    )
  })
})

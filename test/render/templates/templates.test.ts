import { describe, expect, it } from 'vitest'
import {
  checkTemplates,
  compileTemplates,
} from '../../../src/render/templates/compile-templates.ts'
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
    expect(() => fill('page', { text: '' })).toThrow(
      'templates/page.liquid:1:15: undefined variable: html',
    )
  })

  it('name the file and line of a mistake in a partial', () => {
    expect(() => fill('framed', { word: 'x' })).toThrow(
      'templates/part.liquid:3:14: undefined variable: missing',
    )
  })

  it('name the file and line of a mistake in the syntax', () => {
    expect(() => fill('filter', { text: '' })).toThrow(
      'templates/filter.liquid:2:1: undefined filter: shout',
    )
    expect(() => fill('broken', {})).toThrow(/^templates\/broken\.liquid:2:6: /)
  })

  it.each([
    ['{% for i in (1..1000000000) %}x{% endfor %}'],
    ['{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}'],
    [
      '{% assign a = "0123456789" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}',
    ],
  ])('make no more than a page can have: %s', text => {
    const fill = compileTemplates({ greedy: text }, english)
    expect(() => fill('greedy', {})).toThrow(
      /^templates\/greedy\.liquid:1:\d+: it goes on for longer, or makes more, than a page can$/,
    )
  })

  it('are said to render themselves', () => {
    const fill = compileTemplates({ one: "{% render 'two' %}", two: "{% render 'one' %}" }, english)
    expect(() => fill('one', {})).toThrow('it renders itself, and that without an end')
  })

  it('are looked at before they are filled', () => {
    expect(() => checkTemplates(templates, ['page.liquid', 'framed.liquid'])).not.toThrow()
    expect(() => checkTemplates(templates, ['page.liquid', 'filter.liquid'])).toThrow(
      'templates/filter.liquid:2:1: undefined filter: shout',
    )
    expect(() => checkTemplates(templates, ['broken.liquid'])).toThrow(
      /^templates\/broken\.liquid:2:6: /,
    )
  })

  it('are read from memory only', () => {
    expect(() => fill('outside', {})).toThrow(/^templates\/outside\.liquid:1:1: .*package\.json/)
    expect(() => fill('absent', {})).toThrow(/^templates\/absent\.liquid: /)
  })

  it('do not see what a view inherits', () => {
    expect(() => fill('page', Object.create({ text: 'a', html: 'b' }))).toThrow(
      'undefined variable',
    )
  })
})

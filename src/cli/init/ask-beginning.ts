/** Asks how a knowledge base is to begin. */
import { problemOfConfig } from '../../io/write-starter.ts'
import type { Config } from '../../model/config.ts'
import type { InitOptions } from '../init-command.ts'
import { canAsk, type Questions, terminal } from '../terminal.ts'
import { type Beginning, type Pipeline, starterConfig } from './starter-files.ts'

const usual: Beginning = {
  title: 'Incident reports',
  url: 'https://rca.example.org/',
  instance: 'Main',
  timezone: 'UTC',
  ci: 'none',
}

/** The usual beginning with what was stated, and with answers where there is somebody to ask. */
export async function askBeginning(
  { yes, ...options }: InitOptions,
  config: Config | null,
  ask: Questions | null = canAsk() && !yes ? terminal : null,
): Promise<Beginning> {
  const known = { ...usual, ...ofConfig(config), ...options }
  if (!ask) return known
  const answers: Partial<Record<keyof Beginning, string>> = {}
  for (const [key, message] of Object.entries(questions) as [keyof typeof questions, string][]) {
    if (config || options[key] !== undefined) continue
    const check = (answer: string) => {
      const problem = problemOfConfig(starterConfig({ ...usual, [key]: answer }, '2026'))
      return problem ? [problem.message, problem.hint].filter(Boolean).join('. ') : undefined
    }
    answers[key] = await ask.text({ message, otherwise: usual[key], check })
  }
  const { ci = await ask.one('Which pipeline?', pipelineChoices) } = options
  return { ...known, ...answers, ci }
}

/** What a configuration says that is there already: the first report is to be one of its instances. */
function ofConfig(config: Config | null): Partial<Beginning> {
  const [first] = config?.instances ?? []
  if (!first) return {}
  return { instance: first.id, ...(first.timezone !== null && { timezone: first.timezone }) }
}

const questions = {
  title: 'What is the site called?',
  url: 'At which address will it be?',
  instance: 'What can fail? The id of the first of it, such as EU00 or shop',
  timezone: 'By which clock are its incidents told? A name such as Europe/Amsterdam',
} satisfies Partial<Record<keyof Beginning, string>>

const pipelineChoices: readonly { value: Pipeline; label: string; hint: string }[] = [
  { value: 'none', label: 'none', hint: 'I build it myself' },
  { value: 'github', label: 'GitHub Actions', hint: 'checks pull requests, publishes on Pages' },
  { value: 'gitlab', label: 'GitLab CI', hint: 'checks merge requests, publishes on Pages' },
]

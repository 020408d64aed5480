/** Reads reports, shows their site as a preview, and keeps it fresh while files change. */
import { assembleSite, withHidden } from './assemble/assemble-site.ts'
import { applyRules } from './check/apply-rules.ts'
import { checkSite } from './check/check-site.ts'
import { firstOfEach } from './check/first-of-each.ts'
import { type LiveOptions, LiveSource } from './io/live/live-source.ts'
import type { Listener } from './io/live/serve-events.ts'
import { type Answer, PreviewServer } from './io/live/serve-preview.ts'
import { Watch } from './io/live/watch-files.ts'
import type { Languages } from './io/load/load-languages.ts'
import { type LoadedTemplates, loadPreviewFiles } from './io/load/load-templates.ts'
import { rasterizer } from './io/rasterize.ts'
import type { Diagnostic } from './model/diagnostics.ts'
import { type OutputPath, outputPath, type SourcePath } from './model/paths.ts'
import type { Site } from './model/site.ts'
import type { Instant } from './model/time.ts'
import { UserError } from './model/user-error.ts'
import { addressBelow, previewFolder } from './preview/preview-page.ts'
import { type ProblemsView, type ProblemWords, problemsView } from './preview/preview-problems.ts'
import { failedPage, PreviewSite, type Shown } from './preview/preview-site.ts'
import { concealIn } from './read/privacy/conceal.ts'
import { attachmentPath } from './render/addresses.ts'
import type { Look } from './render/look.ts'
import { compileTemplates } from './render/templates/compile-templates.ts'

export interface DevOptions extends LiveOptions {
  /** For deadlines and days in the future: asked again after every change. */
  readonly now: () => Instant
  /** When reading began, in milliseconds since 1970: what changed later is read again. */
  readonly since: number
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** How many ports after that may be tried. */
  readonly spare: number
  readonly words: (source: LiveSource) => ProblemWords
  /** Called at the start and whenever other things are wrong than before. */
  readonly onProblems: (
    source: LiveSource,
    diagnostics: readonly Diagnostic[],
    failures: readonly UserError[],
  ) => void
  /** Called with what is a bug, or keeps changes from being seen. */
  readonly onError: (error: unknown) => void
}

export interface Dev {
  /** The address of the preview. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Shows a preview until it is closed. Throws UserError as `check` does, and when no port is free. */
export async function dev(options: DevOptions): Promise<Dev> {
  const source = await LiveSource.open(options)
  const preview = new Preview(source, options, await loadPreviewFiles())
  const server = await PreviewServer.open({
    ...options,
    folder: source.folders.reports,
    events: `${previewFolder}events`,
    answer: path => preview.answer(path),
    onListen: listener => preview.greet(listener),
  })
  const refresh = async (files: readonly SourcePath[]) => {
    preview.refresh(server.listeners, files)
    // Browsers load their pages while the rest of the reports is checked.
    await server.sent()
    preview.check(server.listeners)
  }
  const watch = await Watch.open(
    {
      roots: source.roots,
      ignores: path => source.ignores(path),
      onChange: async paths => refresh(await source.update(paths)),
      onMoves: async () => {
        const files = await source.catchUp()
        if (files !== null) await refresh(files)
      },
      onError: options.onError,
    },
    options.since,
  )
  const close = async () => {
    await watch.close()
    await server.close()
    source.close()
  }
  return { url: server.origin + preview.base, close }
}

/** The newest state that can be shown, and what is wrong with the newest state there is. */
class Preview {
  readonly #source: LiveSource
  readonly #options: DevOptions
  /** Its script and its style sheet. */
  readonly #files: ReadonlyMap<string, string>
  /** What there is, and what is shown of it. */
  #assembled: Site | null = null
  #site: PreviewSite | null = null
  #look: Look | null = null
  /** Those that the look is made of. */
  #templates: LoadedTemplates | null = null
  #templateFailure: UserError | null = null
  #problems: ProblemsView = problemsView([], [], { locate: path => path, frameOf: () => null })
  #told = '[[],[]]'

  constructor(source: LiveSource, options: DevOptions, files: ReadonlyMap<string, string>) {
    this.#source = source
    this.#options = options
    this.#files = files
    this.refresh([], [])
    this.check([])
  }

  get base(): string {
    return this.#site?.base ?? '/'
  }

  answer(path: string): Answer {
    const own = this.#files.get(path.slice(previewFolder.length))
    if (path.startsWith(previewFolder) && own !== undefined)
      return { status: 200, name: path, content: own }
    const place = this.#site?.find(path) ?? { kind: 'page', path: outputPath(path.slice(1)) }
    switch (place.kind) {
      case 'outside':
        return { status: 404, name: '404.txt', content: `The preview is at ${this.base}\n` }
      case 'redirect':
        return { redirect: place.to }
      case 'copy':
        return { from: place.from }
      case 'page': {
        const { status, content } = this.#show(place.path)
        return { status, name: status === 200 ? place.path : '404.html', content }
      }
    }
  }

  /** Tells a browser what is wrong, and to load its page again if that changed since. */
  greet(listener: Listener): void {
    if (this.#show(listener.page).sum !== listener.sum) listener.send('reload', null)
    listener.send('problems', this.#problems)
  }

  /** Makes the site anew, of which `files` may have changed, and tells those who listen. */
  refresh(listeners: readonly Listener[], files: readonly SourcePath[]): void {
    const { base } = this
    const { config, readings, attachments } = this.#source
    if (config && readings) {
      const { reports } = readings
      const [own, now] = [this.#source.own ?? undefined, this.#options.now()]
      this.#assembled = assembleSite(config, reports, attachments, { now, ...(own && { own }) })
      this.#adopt(withDrafts(this.#assembled), listeners)
    }
    const statics = new Map(this.#assembled?.statics.map(({ from, path }) => [from, path]))
    const addresses = files.map(file =>
      addressBelow(this.base, statics.get(file) ?? attachmentPath(file)),
    )
    for (const { page, sum, send } of listeners) {
      if (this.base !== base) send('move', addressBelow(this.base, page))
      else if (this.#show(page).sum !== sum) send('reload', null)
      else if (addresses.length > 0) send('files', addresses)
    }
  }

  /** Checks what there is now, and tells those who listen when other things are wrong than before. */
  check(listeners: readonly Listener[]): void {
    const { diagnostics: own, failures: first, config, readings } = this.#source
    const site = this.#checked()
    const found = site ? checkSite(site, this.#options.now()) : []
    const all = [...own, ...found, ...this.#source.privateIn(site)]
    const judged = config && readings ? applyRules(all, config, readings.reports) : all
    const diagnostics = firstOfEach(judged.map(concealIn))
    const failures = [...first, ...(this.#templateFailure ? [this.#templateFailure] : [])]
    const told = JSON.stringify([diagnostics, failures.map(({ message }) => message)])
    if (told === this.#told) return
    this.#told = told
    this.#problems = problemsView(diagnostics, failures, this.#options.words(this.#source))
    for (const { send } of listeners) send('problems', this.#problems)
    this.#options.onProblems(this.#source, diagnostics, failures)
  }

  /** What is checked: of what is shown as it was, as much of what it is now as can be read. */
  #checked(): Site | null {
    const { config, readings, attachments } = this.#source
    if (!config || !readings) return this.#assembled
    const { faulty, stale } = readings
    const sound = readings.reports.filter(({ source }) => !stale.has(source))
    const own = this.#source.own ?? undefined
    const options = { now: this.#options.now(), faulty, ...(own && { own }) }
    return withHidden(assembleSite(config, sound, attachments, options), [...sound, ...faulty], own)
  }

  /** Shows `site`; with new templates only if they work, else with those from before. */
  #adopt(site: Site, listeners: readonly Listener[]): void {
    const { templates, languages, readings } = this.#source
    const stale = readings?.stale ?? new Set()
    const pages = listeners.map(({ page }) => page)
    const changed = templates !== this.#templates || languages?.words !== this.#look?.words
    const tried =
      templates && languages && changed
        ? this.#tryTemplates(site, templates, languages, stale, pages)
        : null
    const next = tried ?? (this.#look && new PreviewSite(site, this.#look, stale))
    if (next && this.#site) next.inherit(this.#site, pages)
    this.#site = next
  }

  #tryTemplates(
    site: Site,
    loaded: LoadedTemplates,
    { words, english }: Languages,
    stale: ReadonlySet<SourcePath>,
    pages: readonly OutputPath[],
  ): PreviewSite | null {
    try {
      const bodyOf: Look['bodyOf'] = report => this.#source.bodyOf(report)
      const fill = compileTemplates(loaded.templates, words)
      const look = { ...loaded, words, english, fill, bodyOf, rasterizer }
      const preview = new PreviewSite(site, look, stale)
      for (const path of [...preview.samples(), ...pages]) preview.show(path)
      this.#templates = loaded
      this.#look = look
      this.#templateFailure = null
      return preview
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.#templateFailure = error
      return null
    }
  }

  #show(path: OutputPath): Shown {
    if (!this.#site) return failedPage(path, 'There is nothing to show yet', 503)
    try {
      return this.#site.show(path)
    } catch (error) {
      if (!(error instanceof UserError)) this.#options.onError(error)
      return failedPage(path, error instanceof Error ? error.message : String(error), 500)
    }
  }
}

/** Drafts among the reports, which only a preview shows. */
function withDrafts(site: Site): Site {
  const { config, reports, drafts, attachments, draftPages, statics, asOf } = site
  if (drafts.length + draftPages.length === 0) return site
  const now = `${asOf}T00:00:00Z`
  const own = { pages: [...site.pages, ...draftPages], statics, attachments: [] }
  return assembleSite(config, [...reports, ...drafts], attachments, { now, own, showDrafts: true })
}

/** Read reports, assemble a site, check it, render it, write it. */
import { assembleSite } from './assemble/assemble-site.ts'
import { checkSite } from './check/check-site.ts'
import { type ConfigOptions, type Folders, loadConfig } from './io/load-config.ts'
import { loadReports } from './io/load-reports.ts'
import { loadTemplates } from './io/load-templates.ts'
import { type Written, writeSite } from './io/write-site.ts'
import { type Diagnostic, hasErrors, sortDiagnostics } from './model/diagnostics.ts'
import type { Body, Report } from './model/report.ts'
import type { Site } from './model/site.ts'
import type { Instant } from './model/time.ts'
import { renderSite } from './render/render-site.ts'
import { compileTemplates } from './render/templates.ts'

export interface CheckOptions extends ConfigOptions {
  /** For deadlines and days in the future: the only clock there is. */
  readonly now: Instant
}

export interface BuildOptions extends CheckOptions {
  /** Do not build where there are warnings. */
  readonly strict?: boolean
  /** Write into a folder that holds other files. */
  readonly force?: boolean
}

/** A knowledge base and all that is wrong with it. */
export interface Checked {
  readonly folders: Folders
  /** Null when the configuration has errors. */
  readonly site: Site | null
  readonly bodyOf: (report: Report) => Body
  /** Of all files, sorted. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Built extends Checked {
  /** Null when nothing was written, because there are errors. */
  readonly written: Written | null
}

/** Reads and checks a knowledge base; writes nothing. Throws UserError when there is none. */
export async function check(options: CheckOptions): Promise<Checked> {
  const { folders, config, diagnostics } = await loadConfig(options)
  if (!config)
    return { folders, site: null, bodyOf: noBody, diagnostics: sortDiagnostics(diagnostics) }
  const loaded = await loadReports(folders.reports, config)
  const site = assembleSite(config, loaded.reports, loaded.attachments)
  const found = [...diagnostics, ...loaded.diagnostics, ...checkSite(site, options.now)]
  const bodyOf = (report: Report) => loaded.bodies.get(report.source) ?? noBody()
  return { folders, site, bodyOf, diagnostics: sortDiagnostics(found) }
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export async function build(options: BuildOptions): Promise<Built> {
  const checked = await check(options)
  const { folders, site, bodyOf, diagnostics } = checked
  if (!site || hasErrors(diagnostics, options.strict)) return { ...checked, written: null }
  const { templates, assets } = await loadTemplates(folders.templates)
  const pages = renderSite(site, { fill: compileTemplates(templates), assets, bodyOf })
  return { ...checked, written: await writeSite(pages, folders, options.force) }
}

function noBody(): Body {
  return { lead: '', sections: [] }
}

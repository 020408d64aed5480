/** Adds to a bundle the JSON Schemas by which editors complete, explain and check what people write. */
import type { Plugin } from 'rolldown'
import {
  type EditorSchemaName,
  editorSchemaOf,
  editorSchemas,
} from '../src/model/schemas/editor-schemas.ts'

/** Writes each as `schemas/NAME.json`. */
export function editorSchemaFiles(): Plugin {
  return {
    name: 'editor-schemas',
    generateBundle() {
      for (const name of Object.keys(editorSchemas) as EditorSchemaName[]) {
        const source = `${JSON.stringify(editorSchemaOf(name), null, 2)}\n`
        this.emitFile({ type: 'asset', fileName: `schemas/${name}.json`, source })
      }
    },
  }
}

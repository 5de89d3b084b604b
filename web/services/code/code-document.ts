import type { ServiceDocument } from '#model/code/document.ts'
import { inCanonicalForm } from '#model/code/in-canonical-form.ts'
import { writeDocument } from '#model/code/write.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'

/** What a document says besides its parts: names, people and source, which are changed elsewhere. */
export type CodeHeader = Pick<ServiceDocument, 'apiVersion' | 'kind' | 'metadata'> & {
  spec: Omit<ServiceDocument['spec'], 'value' | 'use' | 'cost' | 'supply' | 'translations'>
}

/** One text of a service: what it is defined as, and its translations. */
export type CodeContent = { definition: Definition; translations: Translations }

/** One text of a service as a document. */
export const documentOf = (
  header: CodeHeader,
  { definition, translations }: CodeContent,
): ServiceDocument => ({
  ...header,
  spec: { ...header.spec, ...definition, translations },
})

/** The YAML of one text of a service, in the form in which it is exported. */
export const codeOf = (header: CodeHeader, { definition, translations }: CodeContent): string => {
  const { title } = header.metadata
  const document = inCanonicalForm(
    {
      ...header,
      // A title would name a service whose name somebody has just taken away.
      metadata: { ...header.metadata, title: definition.value.name === '' ? '' : title },
      spec: { ...header.spec, ...definition, translations },
    },
    'Service',
  )
  return writeDocument({ ...document, metadata: { ...document.metadata, title } } as ServiceDocument)
}

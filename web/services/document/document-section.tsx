import type { ReactNode } from 'react'
import { Title } from '@mantine/core'
import { ConfirmButton, mayConfirm } from './clause-marks.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
import { NotSaid } from './not-said.tsx'
import { isSilent, notSaidIn, partOfSection, type SectionName, sections } from './sections.ts'
import { SuggestsNote } from './suggests-note.tsx'
import classes from './document.module.css'

type DocumentSectionProps = { name: SectionName; title: ReactNode; children: ReactNode }

/** Lists that are begun by a button of their own while the text is edited. */
const hasOwnButton = new Set(['value.outcomes', 'value.levels'])

/** A section of the document; one that says nothing is left out while the text is only read. */
export const DocumentSection = ({ name, title, children }: DocumentSectionProps) => {
  const view = useDocument()
  const { definition, draft } = view
  const part = partOfSection[name]
  const isWritten = useDraftAt(part) !== null
  if (!draft && isSilent(definition, name)) return null
  const missing: string[] = notSaidIn(definition, name)
  const lists: readonly string[] = sections[name].lists
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <Title order={2}>{title}</Title>
        <ConfirmSection of={[...sections[name].texts, ...lists]} />
      </div>
      <SuggestsNote part={part} />
      {children}
      <NotSaid paths={isWritten ? missing.filter((path) => !hasOwnButton.has(path)) : missing} />
    </section>
  )
}

/** Confirms everything in a section that the other side worded. */
export const ConfirmSection = ({ of }: { of: readonly string[] }) => {
  const view = useDocument()
  const paths = [...view.clauses.keys()].filter(
    (path) => of.some((field) => path === field || path.startsWith(`${field}/`)) && mayConfirm(view, path),
  )
  return paths.length > 1 ? <ConfirmButton paths={paths} all /> : null
}

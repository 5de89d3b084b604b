import { useTranslation } from 'react-i18next'
import { partOfPath } from '#model/definition/clauses.ts'
import { WarrantyKind } from '#model/definition/entries.ts'
import type { Question } from '#model/definition/questions.ts'
import { useDocument, useDraftAt } from '../document/document-view.ts'
import { EntryList } from '../document/entry-list.tsx'
import { StatementText } from '../document/entry-text.tsx'
import type { Entry } from '../document/entry-fields.ts'
import { fieldText } from '../document/field-text.ts'
import { SuggestsNote } from '../document/suggests-note.tsx'
import { readAt } from '../draft/clause-at.ts'
import { ChargedInput, TermsInput } from '../editing/clause-fields.tsx'
import { TypedInput } from '../editing/typed-input.tsx'

const Typed = ({ path, first = false }: { path: string; first?: boolean }) => {
  const { t } = useTranslation()
  return (
    <TypedInput
      address={path}
      kind="paragraph"
      label={fieldText(t, path, 'label')}
      help={fieldText(t, path, 'help')}
      focused={first}
    />
  )
}

const ListInput = ({ list }: { list: NonNullable<Question['list']> }) => {
  const { t } = useTranslation()
  const { definition } = useDocument()
  const entries = (readAt(definition, list.path) ?? []) as Entry[]
  const hasEntries = entries.some((entry) =>
    Object.entries(list.given).every(([key, value]) => entry[key] === value),
  )
  return (
    <>
      <EntryList<Entry>
        list={list.path}
        given={list.given}
        begin
        add={t('service.guide.another')}
        render={(entry) => <StatementText list={list.path} entry={entry} />}
      />
      {list.closed !== undefined && !hasEntries && <Typed path={list.closed} />}
    </>
  )
}

/** Why one of the four warranties is promised no level. */
const NotPromisedInputs = () => {
  const { definition } = useDocument()
  const open = WarrantyKind.options.filter(
    (kind) => !definition.value.levels.some((level) => level.kind === kind),
  )
  return (
    <>
      {open.map((kind) => (
        <Typed key={kind} path={`value.notPromised.${kind}`} />
      ))}
    </>
  )
}

/** The fields that answer one question, and no others. */
export const QuestionFields = ({ question }: { question: Question }) => {
  const { list, texts = [], terms, charged } = question
  const part = partOfPath(list?.path ?? texts[0] ?? 'cost.charged')
  if (useDraftAt(part) === null) return <SuggestsNote part={part} />
  return (
    <>
      {texts.map((path, index) => (
        <Typed key={path} path={path} first={index === 0} />
      ))}
      {terms && <TermsInput {...terms} />}
      {charged && <ChargedInput />}
      {list && <ListInput key={question.id} list={list} />}
      {question.id === 'levels' && <NotPromisedInputs />}
    </>
  )
}

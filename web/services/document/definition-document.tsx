import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartName } from '#model/definition/definition.ts'
import {
  type Level,
  type Outcome,
  type Output,
  type Resource,
  WarrantyKind,
} from '#model/definition/entries.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Term } from '#web/ui/term.tsx'
import { ChargedClause } from './charged-clause.tsx'
import { DocumentSection } from './document-section.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
import { EntryList } from './entry-list.tsx'
import { LevelText, OutcomeText, OutputText, ResourceText, StatementText } from './entry-text.tsx'
import type { Entry, ListPath } from './entry-fields.ts'
import { fieldText } from './field-text.ts'
import { LedgerBoard } from './ledger-board.tsx'
import { NeedPanel } from './need-panel.tsx'
import { isSaid, isSilent, partOfSection, type SectionName } from './sections.ts'
import { SuggestsNote } from './suggests-note.tsx'
import { TermsClause } from './terms-clause.tsx'
import { TextClause } from './text-clause.tsx'
import classes from './document.module.css'

/** A list with a small heading, which it has only while it says something. */
const SubList = <Shown extends Entry>({ list, render }: SubListProps<Shown>) => {
  const { t } = useTranslation()
  const { definition, open } = useDocument()
  const isShown = isSaid(definition, list) || open?.startsWith(`${list}/`) === true
  return (
    <>
      {isShown && (
        <Title order={3} className={classes.sub}>
          {fieldText(t, list, 'label')}
        </Title>
      )}
      <EntryList<Shown>
        list={list}
        {...(isShown ? { add: t('ui.add') } : {})}
        render={render ?? ((entry) => <StatementText list={list} entry={entry} />)}
      />
    </>
  )
}

type SubListProps<Shown extends Entry> = { list: ListPath; render?: (entry: Shown) => ReactNode }

export const ForWhomSection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="forWhom" title={t('service.section.forWhom')}>
      <TextClause path="value.proposition" render={(text) => <p className={classes.proposition}>{text}</p>} />
      <TextClause path="value.forWhom" />
      <TermsClause path="value.consumerGroups" kind="consumer-group" />
      <TextClause path="value.notFor" runIn />
    </DocumentSection>
  )
}

const OutcomesSection = () => {
  const { t } = useTranslation()
  const { definition } = useDocument()
  const isWritten = useDraftAt('value.outcomes') !== null
  const hasAffected = definition.value.outcomes.some(({ direction }) => direction === 'affected')
  return (
    <DocumentSection name="outcomes" title={<Term word="outcome">{t('service.section.outcomes')}</Term>}>
      <NeedPanel />
      <EntryList<Outcome>
        list="value.outcomes"
        given={{ direction: 'supported' }}
        add={t('service.outcomes.add')}
        render={(entry) => <OutcomeText entry={entry} />}
      />
      {(isWritten || hasAffected) && (
        <Title order={3} className={classes.sub}>
          {t('service.outcomes.affected')}
        </Title>
      )}
      <EntryList<Outcome>
        list="value.outcomes"
        given={{ direction: 'affected' }}
        add={t('service.outcomes.addAffected')}
        render={(entry) => <OutcomeText entry={entry} />}
      />
      <SubList<Output> list="value.outputs" render={(entry) => <OutputText entry={entry} />} />
      <SubList list="value.requirements" />
    </DocumentSection>
  )
}

const UtilitySection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="utility" title={<Term word="utility">{t('service.section.utility')}</Term>}>
      <TextClause path="value.performanceSupported" runIn />
      <TextClause path="value.constraintsLifted" runIn />
    </DocumentSection>
  )
}

const LevelsSection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="levels" title={<Term word="warranty">{t('service.section.levels')}</Term>}>
      <EntryList<Level>
        list="value.levels"
        add={t('service.levels.add')}
        render={(entry) => <LevelText entry={entry} />}
      />
      {WarrantyKind.options.map((kind) => (
        <TextClause key={kind} path={`value.notPromised.${kind}`} runIn />
      ))}
      <TextClause path="value.serviceHours" runIn />
      <TextClause path="value.criticalTimes" runIn />
    </DocumentSection>
  )
}

const UseSection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="use" title={t('service.section.use')}>
      <SubList list="use.tasks" />
      <TermsClause path="use.channels" kind="channel" />
      <TextClause path="use.support" runIn />
      <TextClause path="use.prerequisites" runIn />
      <TextClause path="use.accessNeeds" runIn />
      <SubList list="use.duties" />
    </DocumentSection>
  )
}

const CostSection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="cost" title={t('service.section.cost')}>
      <ChargedClause />
      <TextClause path="cost.price" runIn />
      <TextClause path="cost.fundingModel" runIn />
    </DocumentSection>
  )
}

const SupplySection = () => {
  const { t } = useTranslation()
  return (
    <DocumentSection name="supply" title={t('service.section.supply')}>
      <SubList list="supply.limits" />
      <SubList list="supply.restsOn" />
      <SubList<Resource> list="supply.resources" render={(entry) => <ResourceText entry={entry} />} />
      <TextClause path="supply.measurement" runIn />
      <TextClause path="supply.exit" runIn />
    </DocumentSection>
  )
}

/** Name and description while they are edited; a reader has them in the headline. */
const NameSection = () => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  if (!draft) return null
  return (
    <section className={classes.section}>
      <Title order={2}>{t('service.section.name')}</Title>
      <SuggestsNote part="value" />
      <TextClause path="value.name" kind="line" runIn />
      <TextClause path="value.description" />
    </section>
  )
}

const silentSections: SectionName[] = ['forWhom', 'outcomes', 'utility', 'levels', 'use', 'cost', 'supply']

/** What whole sections of the definition leave unsaid. */
const Silence = ({ of }: { of: readonly SectionName[] }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { definition, draft } = useDocument()
  const silent = of.filter((name) => isSilent(definition, name))
  if (draft || silent.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={2}>{t('service.section.silence')}</Title>
      <p style={{ margin: 0 }}>
        {t('service.notSaid', { items: formats.list(silent.map((name) => t(`service.silence.${name}`))) })}
      </p>
    </section>
  )
}

const sectionsOf = (part: PartName): SectionName[] =>
  silentSections.filter((name) => partOfSection[name] === part)

/** The definition as a document one reads: whole, or only the parts that somebody signs. */
export const DefinitionDocument = ({ parts }: { parts?: readonly PartName[] }) => {
  const has = (part: PartName): boolean => parts === undefined || parts.includes(part)
  return (
    <div className={classes.document}>
      {has('value') && (
        <>
          <NameSection />
          <ForWhomSection />
          <OutcomesSection />
        </>
      )}
      {(has('value') || has('cost')) && <LedgerBoard {...(parts ? { parts } : {})} />}
      {has('value') && (
        <>
          <UtilitySection />
          <LevelsSection />
        </>
      )}
      {has('use') && <UseSection />}
      {has('cost') && <CostSection />}
      {has('supply') && <SupplySection />}
      <Silence of={parts === undefined ? silentSections : parts.flatMap(sectionsOf)} />
    </div>
  )
}

import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dependency } from '#model/contract/dependencies.ts'
import { groupKey, Necessity, type RestsOn } from '#model/network/dependency.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useDocument } from '#web/services/document/document-view.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useDependencyAction } from './dependency-action.ts'
import { dependenciesQuery } from './queries.ts'
import { ServiceSelect } from './service-select.tsx'
import { useSupplyName } from './supply-name.ts'

type Target = { kind: RestsOn['kind']; service: string | null; organisation: string | null; supplies: string }

const bodyOf = ({ kind, service, organisation, supplies }: Target): RestsOn =>
  kind === 'service'
    ? { kind, serviceId: service ?? '' }
    : { kind, organisationId: organisation ?? '', supplies }

type TargetFieldsProps = { workspace: string; target: Target; change: (change: Partial<Target>) => void }

const TargetFields = ({ workspace, target, change }: TargetFieldsProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  return (
    <>
      <NativeSelect
        size="md"
        data-autofocus
        label={t('dependencies.form.kind')}
        value={target.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as Target['kind'] })}
        data={(['service', 'supplier'] as const).map((value) => ({
          value,
          label: t(`dependencies.form.${value}`),
        }))}
      />
      {target.kind === 'service' ? (
        <ServiceSelect
          workspace={workspace}
          label={t('dependencies.form.findService')}
          value={target.service}
          onChange={(service) => change({ service })}
          except={page.id}
          required
        />
      ) : (
        <>
          <OrganisationSelect
            label={t('dependencies.form.organisation')}
            value={target.organisation}
            onChange={(organisation) => change({ organisation })}
            required
          />
          <TextInput
            label={t('dependencies.form.supplies')}
            required
            maxLength={350}
            value={target.supplies}
            onChange={(event) => change({ supplies: event.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}

type Terms = Pick<Dependency, 'necessity' | 'alternatives' | 'purpose' | 'clause' | 'since' | 'until'> & {
  continuity: string
}

type TermFieldsProps = { terms: Terms; change: (change: Partial<Terms>) => void }

const DayFields = ({ terms, change }: TermFieldsProps) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        type="date"
        label={t('dependencies.form.since')}
        required
        value={terms.since}
        onChange={(event) => change({ since: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('dependencies.form.until')}
        min={terms.since}
        value={terms.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
    </>
  )
}

/** Where the text names it: an entry of the text shown, or nowhere. */
const ClauseField = ({ terms, change }: TermFieldsProps) => {
  const { t } = useTranslation()
  const { definition } = useDocument()
  const entries = definition.supply.restsOn.map(({ id, statement }) => ({ value: id, label: statement }))
  const isGone = terms.clause !== null && !entries.some(({ value }) => value === terms.clause)
  return (
    <NativeSelect
      size="md"
      label={t('dependencies.form.clause')}
      description={t('dependencies.form.clauseHelp')}
      value={terms.clause ?? ''}
      onChange={(event) => change({ clause: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('dependencies.form.notNamed') },
        ...(isGone ? [{ value: terms.clause ?? '', label: terms.clause ?? '' }] : []),
        ...entries,
      ]}
    />
  )
}

/** The names of groups that other dependencies of the service have, each once. */
const useGroups = (workspace: string, except: string | undefined): string[] => {
  const { page } = useDocument()
  const known = useQuery(dependenciesQuery(workspace, page.id)).data?.dependencies ?? []
  const names = known
    .filter(({ id, necessity, state }) => id !== except && necessity === 'alternative' && state !== 'ended')
    .map(({ alternatives }) => [groupKey(alternatives), alternatives] as const)
  return [...new Map(names).values()]
}

const TermFields = ({ terms, change, groups }: TermFieldsProps & { groups: readonly string[] }) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('dependencies.form.purpose')}
        description={t('dependencies.form.purposeHelp')}
        required
        maxLength={350}
        value={terms.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={t('dependencies.form.necessity')}
        value={terms.necessity}
        onChange={(event) => change({ necessity: Necessity.parse(event.currentTarget.value) })}
        data={Necessity.options.map((value) => ({ value, label: t(`dependencies.form.${value}`) }))}
      />
      {terms.necessity === 'alternative' && (
        <Autocomplete
          size="md"
          label={t('dependencies.form.alternatives')}
          description={t('dependencies.form.alternativesHelp')}
          required
          maxLength={350}
          data={groups}
          value={terms.alternatives}
          onChange={(alternatives) => change({ alternatives })}
        />
      )}
      <Textarea
        label={t('dependencies.form.continuity')}
        description={t('dependencies.form.continuityHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={terms.continuity}
        onChange={(event) => change({ continuity: event.currentTarget.value })}
      />
      <ClauseField terms={terms} change={change} />
      <DayFields terms={terms} change={change} />
    </>
  )
}

const newTerms = (): Terms => ({
  necessity: 'needed',
  alternatives: '',
  purpose: '',
  continuity: '',
  clause: null,
  since: new Date().toISOString().slice(0, 10),
  until: '',
})

const termsOf = ({
  necessity,
  alternatives,
  purpose,
  continuity,
  clause,
  since,
  until,
}: Dependency): Terms => ({
  necessity,
  alternatives,
  purpose,
  continuity: continuity ?? '',
  clause,
  since,
  until,
})

/** Only members of a group have its name, whatever was typed before. */
const tidied = (terms: Terms): Terms => ({
  ...terms,
  alternatives: terms.necessity === 'alternative' ? terms.alternatives : '',
})

const isBlank = (text: string | null): boolean => (text ?? '').trim() === ''

/** The fields of what is rested on that say nothing yet. */
const blankIn = ({ kind, service, organisation, supplies }: Target): Blank[] => {
  if (kind === 'service') return isBlank(service) ? ['findService'] : []
  return [
    ...(isBlank(organisation) ? (['organisation'] as const) : []),
    ...(isBlank(supplies) ? (['supplies'] as const) : []),
  ]
}
type Blank = 'findService' | 'organisation' | 'supplies' | 'purpose' | 'alternatives' | 'since' | 'backwards'

const wrongIn = ({ necessity, alternatives, purpose, since, until }: Terms): Blank[] => [
  ...(isBlank(purpose) ? (['purpose'] as const) : []),
  ...(necessity === 'alternative' && isBlank(alternatives) ? (['alternatives'] as const) : []),
  ...(since === '' ? (['since'] as const) : []),
  ...(until !== '' && until < since ? (['backwards'] as const) : []),
]

type DependencyDialogProps = {
  workspace: string
  /** Null where a new one is recorded. */
  dependency: Dependency | null
  onClose: () => void
}

/** Records what the service rests on, or changes what is recorded of it. */
export const DependencyDialog = ({ workspace, dependency, onClose }: DependencyDialogProps) => {
  const { t } = useTranslation()
  const nameOf = useSupplyName()
  const groups = useGroups(workspace, dependency?.id)
  const [terms, setTerms] = useState(() => (dependency ? termsOf(dependency) : newTerms()))
  const [target, setTarget] = useState<Target>({
    kind: 'service',
    service: null,
    organisation: null,
    supplies: '',
  })
  const missing = [...(dependency ? [] : blankIn(target)), ...wrongIn(terms)].map((field) =>
    t(`dependencies.form.${field}`),
  )
  const keep = useDependencyAction<undefined>(
    workspace,
    (params) =>
      dependency
        ? client.changeDependency({
            params: { ...params, dependency: dependency.id },
            body: { ...tidied(terms), version: dependency.version },
          })
        : client.recordDependency({ params, body: { ...tidied(terms), on: bodyOf(target) } }),
    () => {
      sayDone(t(dependency ? 'dependencies.done.changed' : 'dependencies.done.recorded'))
      onClose()
    },
  )
  return (
    <ConfirmDialog
      title={dependency ? t('dependencies.form.changeTitle') : t('dependencies.form.title')}
      text={dependency ? nameOf(dependency.on).name : t('dependencies.form.text')}
      confirm={dependency ? t('dependencies.change') : t('dependencies.record')}
      size="lg"
      busy={keep.isPending}
      error={keep.error}
      missing={missing}
      onConfirm={() => keep.mutate(undefined)}
      onClose={onClose}
    >
      {!dependency && (
        <TargetFields
          workspace={workspace}
          target={target}
          change={(change) => setTarget({ ...target, ...change })}
        />
      )}
      <TermFields terms={terms} groups={groups} change={(change) => setTerms({ ...terms, ...change })} />
    </ConfirmDialog>
  )
}

import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isProviderOnly, type Stakeholder } from '#model/stakeholders/stakeholder.ts'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useKinds } from './use-kinds.ts'

export type Values = {
  kind: string
  organisationId: string | null
  name: string
  seeks: string
  providerOnly: boolean
}

/** What is said of a stakeholder, to begin with. */
export const valuesOf = (one: Stakeholder | null): Values => {
  if (!one) return { kind: 'regulator', organisationId: null, name: '', seeks: '', providerOnly: false }
  const { kind, organisation, name, seeks, providerOnly } = one
  return { kind, organisationId: organisation?.id ?? null, name, seeks, providerOnly }
}

type StakeholderFieldsProps = {
  values: Values
  errors: Record<string, string>
  set: (change: Partial<Values>) => void
}

/** The fields that say who has a stake, and what they seek. */
export const StakeholderFields = ({ values, errors, set }: StakeholderFieldsProps) => {
  const { t } = useTranslation()
  const { kinds } = useKinds()
  const isSupplier = isProviderOnly({ kind: values.kind, providerOnly: false })
  return (
    <>
      <Select
        label={t('stakeholders.form.kind')}
        data={kinds}
        value={values.kind}
        onChange={(kind) => set({ kind: kind ?? values.kind })}
        allowDeselect={false}
        error={errors['kind']}
      />
      <OrganisationSelect
        label={t('stakeholders.form.organisation')}
        description={t('stakeholders.form.organisationHelp')}
        value={values.organisationId}
        onChange={(organisationId) => set({ organisationId })}
        error={errors['organisationId']}
      />
      {values.organisationId === null && (
        <TextInput
          label={t('stakeholders.form.name')}
          description={t('stakeholders.form.nameHelp')}
          maxLength={350}
          value={values.name}
          error={errors['name']}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
        />
      )}
      <Textarea
        label={t('stakeholders.form.seeks')}
        description={t('stakeholders.form.seeksHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={values.seeks}
        error={errors['seeks']}
        onChange={({ currentTarget: { value } }) => set({ seeks: value })}
      />
      <Checkbox
        label={t('stakeholders.form.providerOnly')}
        description={isSupplier ? t('stakeholders.form.supplier') : undefined}
        checked={values.providerOnly || isSupplier}
        disabled={isSupplier}
        onChange={({ currentTarget: { checked } }) => set({ providerOnly: checked })}
      />
    </>
  )
}

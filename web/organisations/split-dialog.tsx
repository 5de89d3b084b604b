import { Button, MultiSelect, TextInput } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { OrganisationUnit } from '#model/contract/organisations.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { DialogProps } from './deed-dialog.tsx'
import { DayField, DeedForm, useToday } from './deed-form.tsx'
import { namesOf } from './names-of.ts'
import classes from './organisations.module.css'
import { useRefresh } from './use-refresh.ts'

type Part = { key: number; en: string; fr: string; abbreviation: string; units: string[] }

const emptyPart = (key: number): Part => ({ key, en: '', fr: '', abbreviation: '', units: [] })
const most = 20

const useSplit = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  return useForm({
    initial: { made: [emptyPart(0)], on: useToday() },
    bodyOf: ({ made, on }) => ({
      on,
      made: made.map(({ en, fr, abbreviation, units }) => ({ names: namesOf(en, fr), abbreviation, units })),
    }),
    schema: contract.splitOrganisation.body,
    send: (body) => client.splitOrganisation({ params: { workspace, organisation: organisation.id }, body }),
    done: async () => {
      await refresh()
      sayDone(t('organisations.split.done', { name: nameIn(organisation.names, language) }))
      close()
    },
  })
}

type PartFieldsProps = {
  part: Part
  number: number
  /** The units that no other part takes along. */
  units: readonly OrganisationUnit[]
  /** What is wrong, where nothing but a name can be. */
  unnamed: string | undefined
  change: (part: Part) => void
  remove: (() => void) | null
}

const PartFields = ({ part, number, units, unnamed, change, remove }: PartFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const field = (name: 'en' | 'fr' | 'abbreviation') => ({
    value: part[name],
    maxLength: 350,
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ ...part, [name]: event.currentTarget.value }),
  })
  const isUnnamed = part.en.trim() === '' && part.fr.trim() === ''
  return (
    <fieldset className={classes.part}>
      <legend>{t('organisations.split.number', { number })}</legend>
      <TextInput
        label={t('administration.organisations.english')}
        error={isUnnamed && unnamed}
        {...field('en')}
      />
      <TextInput label={t('administration.organisations.french')} {...field('fr')} />
      <TextInput label={t('administration.organisations.abbreviation')} {...field('abbreviation')} />
      {units.length > 0 && (
        <MultiSelect
          size="md"
          label={t('organisations.split.units')}
          data={units.map(({ id, names }) => ({ value: id, label: nameIn(names, language) }))}
          value={part.units}
          onChange={(chosen) => change({ ...part, units: chosen })}
          searchable
          hidePickedOptions
        />
      )}
      {remove && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('organisations.split.remove', { number })}
            onClick={remove}
          >
            {t('ui.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Splits new organisations off, each with the units that go along. */
export const SplitDialog = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useSplit({ organisation, close })
  const { made } = form.values
  const put = (parts: Part[]) => form.set({ made: parts })
  const freeFor = ({ key }: Part) => {
    const taken = new Set(made.filter((other) => other.key !== key).flatMap(({ units }) => units))
    return organisation.units.filter(({ id }) => !taken.has(id))
  }
  const nextKey = Math.max(...made.map(({ key }) => key)) + 1
  return (
    <DeedForm
      title={t('organisations.split.title', { name: nameIn(organisation.names, language) })}
      text={t('organisations.split.text')}
      submit={t('organisations.split.submit')}
      form={form}
      close={close}
    >
      {made.map((part, at) => (
        <PartFields
          key={part.key}
          part={part}
          number={at + 1}
          units={freeFor(part)}
          unnamed={form.errors['made']}
          change={(changed) => put(made.map((one) => (one.key === part.key ? changed : one)))}
          remove={made.length > 1 ? () => put(made.filter(({ key }) => key !== part.key)) : null}
        />
      ))}
      {made.length < most && (
        <div>
          <Button
            variant="default"
            leftSection={<PlusIcon aria-hidden />}
            onClick={() => put([...made, emptyPart(nextKey)])}
          >
            {t('organisations.split.add')}
          </Button>
        </div>
      )}
      <DayField label={t('organisations.onDay')} field={form.text('on')} />
    </DeedForm>
  )
}

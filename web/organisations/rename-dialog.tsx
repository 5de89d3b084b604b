import { Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { DialogProps } from './deed-dialog.tsx'
import { DayField, DeedForm, useToday } from './deed-form.tsx'
import { namesOf } from './names-of.ts'
import { useRefresh } from './use-refresh.ts'

type How = 'renamed' | 'corrected'

const useRenaming = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  const { names, abbreviation } = organisation
  return useForm({
    initial: {
      how: 'renamed' as How,
      en: names.en ?? '',
      fr: names.fr ?? '',
      abbreviation,
      from: useToday(),
    },
    bodyOf: ({ how, en, fr, from, ...rest }) => ({
      names: namesOf(en, fr),
      abbreviation: rest.abbreviation,
      from: how === 'renamed' ? from : null,
    }),
    schema: contract.renameOrganisation.body,
    names: { 'names.en': 'en', 'names.fr': 'fr', names: 'en' },
    send: (body) => client.renameOrganisation({ params: { workspace, organisation: organisation.id }, body }),
    done: async (_, body) => {
      await refresh()
      sayDone(t('organisations.rename.done', { name: nameIn(body.names, language) }))
      close()
    },
  })
}

/** Gives an organisation a new name from a day on, or mends one that was misspelt. */
export const RenameDialog = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useRenaming({ organisation, close })
  return (
    <DeedForm
      title={t('organisations.rename.title', { name: nameIn(organisation.names, language) })}
      submit={t('organisations.rename.submit')}
      form={form}
      close={close}
    >
      <TextInput label={t('administration.organisations.english')} data-autofocus {...form.text('en')} />
      <TextInput label={t('administration.organisations.french')} {...form.text('fr')} />
      <TextInput label={t('administration.organisations.abbreviation')} {...form.text('abbreviation')} />
      <Radio.Group
        label={t('organisations.rename.how')}
        value={form.values.how}
        onChange={(how) => form.set({ how: how === 'corrected' ? how : 'renamed' })}
      >
        <Stack gap="xs" mt="xs">
          {(['renamed', 'corrected'] as const).map((how) => (
            <Radio
              key={how}
              value={how}
              label={t(`organisations.rename.${how}`)}
              description={t(`organisations.rename.${how}Text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.how === 'renamed' && <DayField label={t('organisations.day')} field={form.text('from')} />}
    </DeedForm>
  )
}

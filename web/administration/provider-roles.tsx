import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '#model/contract/workspaces.ts'
import {
  ProviderRole,
  providerRoleKeyOf,
  providerRolesOf,
  providerRoleTerm,
} from '#model/roles/provider-role.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

type Named = { role: string; names: { en: string; fr: string } }

const useKept = () => {
  const queries = useQueryClient()
  const { slug } = useWorkspace()
  return () => queries.invalidateQueries(workspaceQuery(slug))
}

type NameDialogProps = { term: Term | null; onClose: () => void }

const useNaming = (onClose: () => void) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kept = useKept()
  const { slug: workspace } = useWorkspace()
  return useMutation({
    mutationFn: ({ role, names }: Named) =>
      client.nameProviderRole({ params: { workspace, role }, body: { names } }),
    onSuccess: async (_reply, { names }) => {
      await kept()
      sayDone(t('roles.settings.saved', { role: nameIn(names, language) }))
      onClose()
    },
    meta: { shown: true },
  })
}

/** The key of what is named: that of the role that is here, else one made of the name; `taken` where there is one, null where that is too short. */
const keyOf = (term: Term | null, name: string, vocabulary: readonly Term[]): string | null => {
  if (term) return term.key
  const key = providerRoleKeyOf(name)
  if (providerRolesOf(vocabulary).includes(key)) return 'taken'
  return ProviderRole.safeParse(key).success ? key : null
}

/** Names a role that the workspace gives, a new one or one that is here. */
const NameDialog = ({ term, onClose }: NameDialogProps) => {
  const { t } = useTranslation()
  const { vocabulary } = useWorkspace()
  const [names, setNames] = useState({ en: term?.names.en ?? '', fr: term?.names.fr ?? '' })
  const role = keyOf(term, names.en, vocabulary)
  const name = useNaming(onClose)
  const field = (language: 'en' | 'fr') => ({
    required: true,
    maxLength: 200,
    value: names[language],
    onChange: (event: { currentTarget: { value: string } }) =>
      setNames({ ...names, [language]: event.currentTarget.value }),
  })
  const isFit = role !== null && role !== 'taken' && names.en.trim() !== ''
  return (
    <ConfirmDialog
      title={term ? t('roles.settings.renameTitle') : t('roles.settings.add')}
      confirm={t('ui.save')}
      busy={name.isPending}
      missing={[
        ...(isFit ? [] : [t('roles.settings.name')]),
        ...(names.fr.trim() === '' ? [t('roles.settings.nameFrench')] : []),
      ]}
      error={name.error}
      onConfirm={() => role !== null && name.mutate({ role, names })}
      onClose={onClose}
    >
      <TextInput
        label={t('roles.settings.name')}
        data-autofocus
        error={role === 'taken' ? t('roles.settings.taken') : undefined}
        {...field('en')}
      />
      <TextInput label={t('roles.settings.nameFrench')} {...field('fr')} />
    </ConfirmDialog>
  )
}

/** The roles of the provider's side that this workspace gives beside the usual ones. */
export const ProviderRolesSection = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kept = useKept()
  const { slug: workspace, vocabulary } = useWorkspace()
  const [dialog, setDialog] = useState<{ term: Term | null } | null>(null)
  const terms = vocabulary.filter(({ kind }) => kind === providerRoleTerm)
  const remove = useAction({
    send: ({ key }: Term) => client.removeProviderRole({ params: { workspace, role: key } }),
    done: async (_reply, { names }) => {
      await kept()
      sayDone(t('roles.settings.removed', { role: nameIn(names, language) }))
    },
  })
  return (
    <Section
      title={t('roles.settings.title')}
      lead={t('roles.settings.lead')}
      actions={
        <Button variant="default" onClick={() => setDialog({ term: null })}>
          {t('roles.settings.add')}
        </Button>
      }
    >
      {terms.length === 0 ? (
        <Text c="dimmed">{t('roles.settings.none')}</Text>
      ) : (
        <Rows label={t('roles.settings.title')}>
          {terms.map((term) => {
            const role = nameIn(term.names, language)
            return (
              <Row
                key={term.key}
                aside={
                  <Group gap="xs">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('roles.settings.rename', { role })}
                      onClick={() => setDialog({ term })}
                    >
                      {t('ui.change')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('roles.settings.remove', { role })}
                      loading={remove.isPending}
                      onClick={() => remove.mutate(term)}
                    >
                      {t('ui.remove')}
                    </Button>
                  </Group>
                }
              >
                {role}
              </Row>
            )
          })}
        </Rows>
      )}
      {dialog && <NameDialog term={dialog.term} onClose={() => setDialog(null)} />}
    </Section>
  )
}

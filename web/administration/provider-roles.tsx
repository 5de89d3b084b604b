import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '#model/contract/workspaces.ts'
import { providerRoleKeyOf, providerRolesOf, providerRoleTerm } from '#model/roles/provider-role.ts'
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

/** Names a role that the workspace gives, a new one or one that is here. */
const NameDialog = ({ term, onClose }: { term: Term | null; onClose: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kept = useKept()
  const { slug: workspace, vocabulary } = useWorkspace()
  const [en, setEn] = useState(term?.names.en ?? '')
  const [fr, setFr] = useState(term?.names.fr ?? '')
  const role = term?.key ?? providerRoleKeyOf(en)
  const isTaken = term === null && providerRolesOf(vocabulary).includes(role)
  const name = useMutation({
    mutationFn: ({ role: key, names }: Named) =>
      client.nameProviderRole({ params: { workspace, role: key }, body: { names } }),
    onSuccess: async () => {
      await kept()
      sayDone(t('roles.settings.saved', { role: nameIn({ en, fr }, language) }))
      onClose()
    },
    meta: { shown: true },
  })
  return (
    <ConfirmDialog
      title={term ? t('roles.settings.renameTitle') : t('roles.settings.add')}
      confirm={t('ui.save')}
      busy={name.isPending}
      missing={[
        ...(role.length < 2 || isTaken ? [t('roles.settings.name')] : []),
        ...(fr.trim() === '' ? [t('roles.settings.nameFrench')] : []),
      ]}
      error={name.error}
      onConfirm={() => name.mutate({ role, names: { en, fr } })}
      onClose={onClose}
    >
      <TextInput
        label={t('roles.settings.name')}
        required
        data-autofocus
        maxLength={200}
        value={en}
        error={isTaken ? t('roles.settings.taken') : undefined}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <TextInput
        label={t('roles.settings.nameFrench')}
        required
        maxLength={200}
        value={fr}
        onChange={(event) => setFr(event.currentTarget.value)}
      />
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

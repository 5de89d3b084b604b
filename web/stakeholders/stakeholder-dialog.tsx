import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type Stakeholder, StakeholderFields as Fields } from '#model/stakeholders/stakeholder.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { called } from './called.ts'
import { KnownSelect } from './known-select.tsx'
import { StakeholderFields, valuesOf } from './stakeholder-fields.tsx'
import { useRefreshStakeholders } from './use-refresh-stakeholders.ts'

type StakeholderDialogProps = {
  /** Who is changed; null where somebody is named anew. */
  stakeholder: Stakeholder | null
  /** The service that somebody is named for. */
  service: string | null
  close: () => void
}

/** Somebody who is named already. */
const Known = z.object({ known: z.uuid() })
type Said = z.infer<typeof Known> | z.infer<typeof Fields>

const useSaying = ({ stakeholder, service, close }: StakeholderDialogProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshStakeholders()
  const [known, setKnown] = useState<string | null>(null)
  // A schema for each, so that a mistake is told at its field.
  const schema: z.ZodType<Said> = known === null ? Fields : Known
  const send = async (said: Said): Promise<unknown> => {
    if ('known' in said)
      return client.tieStakeholder({ params: { workspace, service: service ?? '', stakeholder: said.known } })
    if (!stakeholder)
      return client.addStakeholder({
        params: { workspace },
        body: { ...said, services: service === null ? [] : [service] },
      })
    const { id, version } = stakeholder
    return client.changeStakeholder({ params: { workspace, stakeholder: id }, body: { ...said, version } })
  }
  const form = useForm({
    initial: valuesOf(stakeholder),
    bodyOf: (fields) => (known === null ? fields : { known }),
    schema,
    send,
    done: async () => {
      await refresh()
      sayDone(t(stakeholder ? 'stakeholders.done.changed' : 'stakeholders.done.added'))
      close()
    },
  })
  return { form, known, setKnown }
}

/** Names somebody who has a stake, or says anew what they seek. */
export const StakeholderDialog = (props: StakeholderDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { stakeholder, service, close } = props
  const { form, known, setKnown } = useSaying(props)
  const title = stakeholder
    ? t('stakeholders.changeTitle', { name: called(stakeholder, language) })
    : t('stakeholders.addTitle')
  return (
    <Dialog onClose={close} title={title} size="lg">
      <form {...form.form}>
        <Stack>
          {!stakeholder && service !== null && (
            <KnownSelect service={service} value={known} onChange={setKnown} />
          )}
          {known === null && <StakeholderFields values={form.values} errors={form.errors} set={form.set} />}
          <FormProblem>{form.problem}</FormProblem>
          <Group>
            <Button type="submit" loading={form.sending}>
              {t(stakeholder ? 'ui.save' : 'stakeholders.form.submit')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

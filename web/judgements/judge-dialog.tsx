import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Judgement, OwnRole } from '#model/contract/judgement-views.ts'
import { SaidJudgement, Worth } from '#model/judgements/judgement.ts'
import { client } from '#web/client.ts'
import { serviceQuery } from '#web/services/queries.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { inSentence, nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import classes from './judgements.module.css'

type JudgeDialogProps = {
  workspace: string
  service: string
  own: OwnRole
  /** What stands of the person in this role, if anything. */
  stands: Judgement | undefined
  /** The number of the revision that is looked at; null where it is a draft or a listed text. */
  revision: number | null
  close: () => void
}

/** Says in a role whether the service is worth it, and why. */
export const JudgeDialog = ({ workspace, service, own, stands, revision, close }: JudgeDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const form = useForm({
    initial: {
      worth: (stands?.worth ?? '') as Worth | '',
      reason: stands?.reason ?? '',
      evidence: stands?.evidence ?? '',
    },
    bodyOf: (values) => ({ ...values, revision }),
    schema: SaidJudgement,
    send: (body) => client.giveJudgement({ params: { workspace, service, holder: own.holder }, body }),
    done: async () => {
      // What the checks know of the service has changed with it.
      await queries.invalidateQueries({ queryKey: serviceQuery(workspace, service).queryKey })
      sayDone(t('judgements.done.given'))
      close()
    },
  })
  return (
    <Dialog
      onClose={close}
      title={t('judgements.form.title', { role: inSentence(t(`words.role.${own.role}`)) })}
      size="lg"
    >
      <form {...form.form}>
        <Stack>
          <Text>{t('judgements.form.text', { organisation: nameIn(own.organisation.names, language) })}</Text>
          <Radio.Group
            label={t('judgements.form.worth')}
            required
            error={form.errors['worth']}
            value={form.values.worth}
            onChange={(value) => form.set({ worth: Worth.parse(value) })}
          >
            <Stack gap="sm" my="xs">
              {Worth.options.map((worth) => (
                <Radio
                  key={worth}
                  value={worth}
                  label={<span className={classes.answer}>{t(`judgements.worth.${worth}`)}</span>}
                  description={t(`judgements.form.worthText.${worth}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('judgements.form.reason')}
            required
            autosize
            minRows={3}
            maxRows={12}
            {...form.text('reason')}
          />
          <TextInput
            label={t('judgements.form.evidence')}
            description={t('judgements.form.evidenceHelp')}
            {...form.text('evidence')}
          />
          <FormProblem>{form.problem}</FormProblem>
          <Group>
            <Button type="submit" loading={form.sending}>
              {t('judgements.form.submit')}
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

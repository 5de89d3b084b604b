import { Button, Collapse, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsumerRole } from '#model/definition/entries.ts'
import type { Need } from '#model/contract/needs.ts'
import type { useForm } from '#web/ui/form.tsx'
import { FormProblem } from '#web/ui/form.tsx'

/** What a person types to state a need. */
export type NeedValues = {
  role: ConsumerRole
  what: string
  hinders: string
  worth: string
  onBehalfOf: string
  evidence: string
}

export const blankNeed: NeedValues = {
  role: 'customer',
  what: '',
  hinders: '',
  worth: '',
  onBehalfOf: '',
  evidence: '',
}

export const valuesOf = ({ role, what, hinders, worth, onBehalfOf, evidence }: Need): NeedValues => ({
  role,
  what,
  hinders,
  worth,
  onBehalfOf,
  evidence,
})

type Form = ReturnType<typeof useForm<NeedValues, never, unknown>>
type NeedFormProps = {
  form: Pick<Form, 'form' | 'problem' | 'text' | 'values' | 'sending'> & {
    set: (changed: { role: ConsumerRole }) => void
  }
  submit: string
  /** Further questions, shown with those that need no answer; whether they are answered already. */
  children?: ReactNode
  answered?: boolean
  cancel?: ReactNode
}

/** The questions of a need: one that must be answered, the others for whoever wants to say more. */
export const NeedForm = ({ form, submit, children, answered = false, cancel }: NeedFormProps) => {
  const { t } = useTranslation()
  const { hinders, worth, evidence, onBehalfOf } = form.values
  const [more, { toggle }] = useDisclosure(
    answered || [hinders, worth, evidence, onBehalfOf].some((text) => text !== ''),
  )
  return (
    <form {...form.form}>
      <Stack gap="xl">
        <FormProblem>{form.problem}</FormProblem>
        <Textarea
          label={t('needs.state.what')}
          description={t('needs.state.whatHelp')}
          minRows={4}
          required
          withAsterisk={false}
          {...form.text('what')}
        />
        <Textarea
          label={t('needs.state.hinders')}
          description={t('needs.state.hindersHelp')}
          {...form.text('hinders')}
        />
        <Radio.Group
          label={t('needs.state.role')}
          value={form.values.role}
          onChange={(role) => form.set({ role: ConsumerRole.parse(role) })}
        >
          <Stack gap="xs" mt="xs">
            {ConsumerRole.options.map((role) => (
              <Radio
                key={role}
                value={role}
                label={t(`words.role.${role}`)}
                description={t(`needs.state.roleHelp.${role}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <div>
          <Button variant="subtle" px="sm" mx={-12} onClick={toggle} aria-expanded={more}>
            {t('needs.state.more')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('needs.state.moreHint')}
          </Text>
          <Collapse expanded={more}>
            <Stack gap="xl" pt="lg">
              <Textarea
                label={t('needs.state.worth')}
                description={t('needs.state.worthHelp')}
                {...form.text('worth')}
              />
              <Textarea
                label={t('needs.state.evidence')}
                description={t('needs.state.evidenceHelp')}
                {...form.text('evidence')}
              />
              <TextInput
                label={t('needs.state.onBehalfOf')}
                description={t('needs.state.onBehalfOfHelp')}
                {...form.text('onBehalfOf')}
              />
              {children}
            </Stack>
          </Collapse>
        </div>
        <div style={{ display: 'flex', gap: '0.75rem', flexWrap: 'wrap' }}>
          <Button type="submit" size="md" loading={form.sending}>
            {submit}
          </Button>
          {cancel}
        </div>
      </Stack>
    </form>
  )
}

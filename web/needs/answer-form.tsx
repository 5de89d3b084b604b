import { Button, Input, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Need, NeedAnswer } from '#model/contract/needs.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { Section } from '#web/ui/page.tsx'
import { Choice } from '#web/ui/rows.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import classes from './needs.module.css'
import { ServiceSearch } from './service-search.tsx'

type Kind = NeedAnswer['kind']
type AnswerFormProps = { need: Need; workspace: string; done: (need: Need) => void }

const useAnswer = ({ need, workspace, done }: AnswerFormProps, kind: Kind) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useForm({
    initial: {
      providerId: need.provider?.id ?? null,
      name: '',
      language: language as Language,
      note: '',
      serviceId: need.askedFor?.id ?? null,
      reason: '',
    },
    bodyOf: ({ providerId, name, language: written, note, serviceId, reason }) =>
      ({
        draft: { kind, providerId, name, language: written, note },
        service: { kind, serviceId, note },
        declined: { kind, reason },
      })[kind],
    schema: NeedAnswer,
    send: (body) => client.answerNeed({ params: { workspace, need: need.id }, body }),
    done: (reply) => {
      sayDone(t('needs.answer.done'))
      done(reply)
    },
  })
  return form
}
type Form = ReturnType<typeof useAnswer>

const DraftFields = ({ form }: { form: Form }) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput label={t('needs.answer.name')} {...form.text('name')} />
      <OrganisationSelect
        label={t('needs.answer.provider')}
        value={form.values.providerId}
        onChange={(providerId) => form.set({ providerId })}
        error={form.errors['providerId']}
        required
      />
      <Input.Wrapper label={t('needs.answer.language')} labelElement="div" size="md">
        <SegmentedControl
          display="flex"
          w="fit-content"
          aria-label={t('needs.answer.language')}
          value={form.values.language}
          onChange={(language) => form.set({ language: Language.parse(language) })}
          data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
        />
      </Input.Wrapper>
    </>
  )
}

/** Says whom a draft has to be opened to; whoever came by an open link cannot be invited. */
const LetIn = ({ need: { statedBy }, kind }: { need: Need; kind: Kind }) => {
  const { t } = useTranslation()
  if (kind === 'declined' || statedBy.id === null) return null
  return (
    <Text size="sm" c="dimmed">
      {t(`needs.answer.letIn.${kind}`, { name: statedBy.name })}
    </Text>
  )
}

/** Answers a need: with a new draft, with a service that exists, or with a reason why not. */
export const AnswerForm = (props: AnswerFormProps) => {
  const { t } = useTranslation()
  // Whose users were asked, that service is the likely answer.
  const { askedFor } = props.need
  const [kind, setKind] = useState<Kind>(askedFor ? 'service' : 'draft')
  const [isOther, setOther] = useState(askedFor === null)
  const form = useAnswer(props, kind)
  const kinds: Kind[] =
    props.need.state === 'declined' ? ['draft', 'service'] : ['draft', 'service', 'declined']
  return (
    <Section
      title={t('needs.answer.title')}
      lead={t(props.need.statedBy.id === null ? 'needs.answer.leadUnknown' : 'needs.answer.lead')}
    >
      <div className={classes.choices}>
        {kinds.map((one) => (
          <Choice
            key={one}
            title={t(`needs.answer.${one}`)}
            text={t(`needs.answer.${one}Text`)}
            pressed={kind === one}
            onClick={() => setKind(one)}
          />
        ))}
      </div>
      <form {...form.form}>
        <Stack gap="lg">
          <FormProblem>{form.problem}</FormProblem>
          {kind === 'draft' && <DraftFields form={form} />}
          {kind === 'service' && askedFor && !isOther && (
            <Text>
              {t('needs.answer.thisService', { service: askedFor.name })}{' '}
              <Button
                variant="subtle"
                size="compact-md"
                mx={-8}
                onClick={() => {
                  setOther(true)
                  form.set({ serviceId: null })
                }}
              >
                {t('needs.answer.other')}
              </Button>
            </Text>
          )}
          {kind === 'service' && isOther && (
            <ServiceSearch
              workspace={props.workspace}
              chosen={form.values.serviceId}
              choose={(serviceId) => form.set({ serviceId })}
              error={form.errors['serviceId']}
            />
          )}
          <LetIn need={props.need} kind={kind} />
          {kind === 'declined' ? (
            <Textarea
              label={t('needs.answer.reason')}
              description={t('needs.answer.reasonHelp')}
              {...form.text('reason')}
            />
          ) : (
            <Textarea label={`${t('needs.answer.note')} (${t('ui.optional')})`} {...form.text('note')} />
          )}
          <div>
            <Button type="submit" loading={form.sending}>
              {t(`needs.answer.submit.${kind}`)}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

import { Alert, Button, Checkbox, NativeSelect, Select, Stack, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { NoticeSettingsView } from '#model/contract/notices.ts'
import { MailWay, NoticeKind, type NoticeSettings } from '#model/notices/notice.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import classes from './notices.module.css'
import { noticeSettingsQuery } from './queries.ts'

/** What the form holds: quiet hours keep their times while they are not wanted. */
type Values = {
  timeZone: string | null
  isQuiet: boolean
  quietFrom: string
  quietUntil: string
  digestAt: string
  ways: NoticeSettings['ways']
}

const valuesOf = ({ timeZone, quiet, digestAt, ways }: NoticeSettingsView): Values => ({
  timeZone: timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  isQuiet: quiet !== null,
  quietFrom: quiet?.from ?? '20:00',
  quietUntil: quiet?.until ?? '07:00',
  digestAt,
  ways,
})

const bodyOf = ({ timeZone, isQuiet, quietFrom, quietUntil, digestAt, ways }: Values) => ({
  timeZone,
  quiet: isQuiet ? { from: quietFrom, until: quietUntil } : null,
  digestAt,
  ways,
})

const isWithin = (hour: string, from: string, until: string): boolean =>
  from < until ? from <= hour && hour < until : from <= hour || hour < until

const zonesWith = (known: string | null): string[] => [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(known === null ? [] : [known])]),
]

/** How one kind of notice is mailed. */
const Way = ({
  kind,
  value,
  onChange,
}: {
  kind: NoticeKind
  value: MailWay
  onChange: (way: MailWay) => void
}) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={classes.way}>
      <label htmlFor={id}>{t(`notices.kind.${kind}`)}</label>
      <NativeSelect
        id={id}
        value={value}
        onChange={(event) => onChange(MailWay.parse(event.currentTarget.value))}
        data={MailWay.options.map((way) => ({ value: way, label: t(`notices.way.${way}`) }))}
      />
    </div>
  )
}

/** What I am told by mail, and when. */
export const NoticeSettingsScreen = () => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const settings = useSuspenseQuery(noticeSettingsQuery).data
  const form = useForm({
    initial: valuesOf(settings),
    bodyOf,
    schema: contract.changeNoticeSettings.body,
    send: (body) => client.changeNoticeSettings({ body }),
    names: { 'quiet.from': 'quietFrom', 'quiet.until': 'quietUntil' },
    done: (reply) => {
      queries.setQueryData(noticeSettingsQuery.queryKey, reply)
      sayDone(t('ui.saved'))
    },
  })
  const { timeZone, isQuiet, quietFrom, quietUntil, digestAt, ways } = form.values
  const waits = isQuiet && isWithin(digestAt, quietFrom, quietUntil)
  return (
    <Page title={t('notices.settings.title')} lead={t('notices.settings.lead')} width="form">
      {!settings.mailServer && (
        <Alert color="gray" variant="light">
          {t('notices.settings.noMailServer')}
        </Alert>
      )}
      <form {...form.form}>
        <Stack gap="xl">
          <FormProblem>{form.problem}</FormProblem>
          <Section title={t('notices.settings.ways')} lead={t('notices.settings.waysLead')}>
            <div>
              {NoticeKind.options.map((kind) => (
                <Way
                  key={kind}
                  kind={kind}
                  value={ways[kind]}
                  onChange={(way) => form.set({ ways: { ...ways, [kind]: way } })}
                />
              ))}
            </div>
          </Section>
          <Section title={t('notices.settings.when')}>
            <Stack>
              <TextInput
                type="time"
                label={t('notices.settings.digestAt')}
                description={waits ? t('notices.settings.digestInQuiet') : undefined}
                {...form.text('digestAt')}
              />
              <Checkbox
                label={t('notices.settings.quiet')}
                description={t('notices.settings.quietHelp')}
                checked={isQuiet}
                onChange={(event) => form.set({ isQuiet: event.currentTarget.checked })}
              />
              {isQuiet && (
                <div className={classes.hours}>
                  <TextInput
                    type="time"
                    label={t('notices.settings.quietFrom')}
                    {...form.text('quietFrom')}
                  />
                  <TextInput
                    type="time"
                    label={t('notices.settings.quietUntil')}
                    {...form.text('quietUntil')}
                  />
                </div>
              )}
              <Select
                label={t('notices.settings.timeZone')}
                description={t('notices.settings.timeZoneHelp')}
                searchable
                allowDeselect={false}
                data={zonesWith(timeZone)}
                value={timeZone}
                error={form.errors['timeZone']}
                onChange={(zone) => form.set({ timeZone: zone })}
              />
            </Stack>
          </Section>
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('ui.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  )
}

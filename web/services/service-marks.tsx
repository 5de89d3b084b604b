import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import { isToldByProviderAlone, type ServiceText } from '#model/contract/service-texts.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { RevisionStateBadge, ServiceStateBadge, StandingBadge } from '#web/ui/state-badge.tsx'
import { useMissing, useOpenErrors } from './column/sign-offs-card.tsx'
import { useDocument } from './document/document-view.ts'
import classes from './service-screen.module.css'

/** "not co-created: missing ...", for a text that was published without agreement. */
const NotCoCreated = ({ page, text }: { page: ServicePage; text: ServiceText }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const missing = useMissing(page)(text.revision?.missing ?? [])
  const openErrors = useOpenErrors()
  const open = text.revision?.openErrors ?? []
  const roles = formats.list(missing.map(({ role }) => inSentence(t(`words.role.${role}`))))
  return (
    <>
      <StandingBadge standing="not-co-created" />
      <Text size="sm" component="span">
        {t('service.marks.missing', { roles })} {open.length > 0 && openErrors(open)}
      </Text>
    </>
  )
}

/** Which language the text was written in, where the reader would not know. */
const LanguageMark = () => {
  const { t } = useTranslation()
  const { page, language, translations, draft } = useDocument()
  const source = t(`words.languageName.${page.language}`)
  const other = language !== page.language
  if (!other && !draft) return null
  return (
    <Text size="sm" c="dimmed" component="span">
      {other && translations[language]
        ? t('service.marks.translated', { language: source })
        : t('service.marks.source', { language: source })}
    </Text>
  )
}

/** What a reader must know before believing the text: state, who told it, who agreed, which language is the source. */
export const ServiceMarks = ({ text }: { text: ServiceText }) => {
  const { t } = useTranslation()
  const { page, definition, records } = useDocument()
  const formats = useFormats()
  const published = text.kind === 'published' ? text.revision : null
  const agreed = published !== null && published.missing.length === 0
  return (
    <div className={classes.marks}>
      <ServiceStateBadge state={page.state} open={page.open} />
      {page.open && text.kind !== 'published' && <RevisionStateBadge state={page.open.state} />}
      {agreed && <StandingBadge standing="agreed" />}
      {published && !agreed && <NotCoCreated page={page} text={text} />}
      {isToldByProviderAlone({ ...text, definition, records }) && <StandingBadge standing="alone" />}
      <LanguageMark />
      {page.retired && (
        <Text size="sm" component="span">
          {t('service.marks.retired', {
            date: formats.dayOf(page.retired.at),
            reason: page.retired.reason,
          })}
        </Text>
      )}
    </div>
  )
}

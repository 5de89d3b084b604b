import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { useDocument } from './document/document-view.ts'
import classes from './service-screen.module.css'

/** Tells somebody who was invited, until they took part, the one thing that is asked of them. */
export const InvitedPanel = ({ onGuide }: { onGuide: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const { draft, page, records, myPersonId } = useDocument()
  const held = page.roles.filter(({ person }) => person.id === myPersonId)
  const hasTakenPart = Object.values(records).some(({ worded, confirmed }) =>
    [worded, ...confirmed].some(({ personId }) => personId === myPersonId),
  )
  const [first] = held
  if (!draft || !first || hasTakenPart) return null
  return (
    <section className={classes.invited}>
      <div className={classes.marks}>
        {held.map(({ id, role }) => (
          <RoleBadge key={id} role={role} />
        ))}
      </div>
      <Title order={2}>
        {t('service.invited.title', { provider: nameIn(page.provider.names, language) })}
      </Title>
      <Text>
        {t('service.invited.text', {
          role: formats.list(held.map(({ role }) => t(`words.role.${role}`).toLocaleLowerCase())),
          organisation: nameIn(first.organisation.names, language),
        })}
      </Text>
      <Text>{t(`service.invited.about.${first.role}`)}</Text>
      <div>
        <Button onClick={onGuide}>{t('service.invited.begin')}</Button>
      </div>
    </section>
  )
}

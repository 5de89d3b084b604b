import { useTranslation } from 'react-i18next'
import type { Person } from '#model/contract/workspaces.ts'
import { Badge } from '#web/ui/badge.tsx'

/** Whether somebody is the reader, administers, has left, or has not come yet. */
export const PersonMarks = ({ person, me }: { person: Person; me: string }) => {
  const { t } = useTranslation()
  return (
    <>
      {person.id === me && <Badge tone="plain">{t('administration.people.you')}</Badge>}
      {person.administrator && <Badge tone="role-owner">{t('administration.people.isAdministrator')}</Badge>}
      {!person.active && <Badge tone="bad">{t('administration.people.left')}</Badge>}
      {person.active && !person.hasAccount && <Badge tone="warn">{t('administration.people.invited')}</Badge>}
    </>
  )
}

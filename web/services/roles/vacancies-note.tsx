import { useTranslation } from 'react-i18next'
import { samePeople } from '#model/roles/same-person.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import classes from '../column/column.module.css'
import { useDocument } from '../document/document-view.ts'
import { useVacancyText } from './use-vacancy-text.ts'

/** Which roles nobody fills today, since when and why; for those who see to it, the way to all of them. */
export const VacanciesNote = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const textOf = useVacancyText()
  if (page.vacancies.length === 0) return null
  return (
    <div>
      <ul className={classes.list} aria-label={t('roles.vacant.title')}>
        {page.vacancies.map((vacancy) => (
          <li key={`${vacancy.role} ${vacancy.organisation?.id ?? ''}`} className={classes.quiet}>
            {textOf(vacancy)}
          </li>
        ))}
      </ul>
      {page.can.includes('invite') && (
        <p className={classes.quiet}>
          <TextLink to="/w/$workspace/roles-to-fill" params={{ workspace }}>
            {t('roles.vacant.all')}
          </TextLink>
        </p>
      )}
    </div>
  )
}

/** Who defines and authorises, too: told, not judged. */
export const SamePeopleNote = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page } = useDocument()
  const held = page.roles
    .filter(({ deputyFor }) => deputyFor === null)
    .map(({ role, person, organisation }) => ({ role, personId: person.id, organisationId: organisation.id }))
  return samePeople(held, page.owner?.id ?? null).map(({ personId, organisationId, defines }) => {
    const holder = page.roles.find(({ person }) => person.id === personId)
    const organisation = page.roles.find((one) => one.organisation.id === organisationId)?.organisation
    return (
      <p key={`${personId} ${organisationId}`} className={classes.quiet}>
        {t(`roles.same.${defines}`, {
          name: holder?.person.name ?? '',
          organisation: nameIn(organisation?.names ?? {}, language),
        })}
      </p>
    )
  })
}

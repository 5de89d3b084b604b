import { Button, Popover, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '#web/ui/initials-of.ts'
import { useDocument } from '../document/document-view.ts'
import { fieldText } from '../document/field-text.ts'
import { scrollTo } from '../go-to.ts'
import { clauseOf, type Here } from './here.ts'
import { PeopleNews } from './people-news.tsx'
import { useFollowing, usePeople } from './use-people.ts'
import classes from './presence.module.css'

/** How many faces stand side by side before the rest is a number. */
const mostFaces = 5

const Face = ({ person: { who, hue } }: { person: Here }) => (
  <span
    className={classes.face}
    data-hue={hue}
    data-initials={initialsOf(who.name)}
    title={who.name}
    aria-hidden
  />
)

/** One person in the list: who they are, where they are, and going where they go. */
const OnePerson = ({ person }: { person: Here }) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const isFollowed = useFollowing() === person.who.personId
  const { who, at } = person
  const [field = ''] = at ? clauseOf(at.address).split('/') : []
  const about = [...who.roles.map((role) => t(`words.role.${role}`)), t(`words.side.${who.side}`)]
  return (
    <li className={classes.person}>
      <Face person={person} />
      <span className={classes.about}>
        <span>{who.name}</span>
        <span>{about.join(' · ')}</span>
        <span>
          {field === ''
            ? t('service.together.reading')
            : t('service.together.at', { place: fieldText(t, field, 'label') })}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t(isFollowed ? 'service.together.stopNamed' : 'service.together.followNamed', {
          name: who.name,
        })}
        onClick={() => draft?.people.follow(isFollowed ? null : who.personId)}
      >
        {t(isFollowed ? 'service.together.stop' : 'service.together.follow')}
      </Button>
    </li>
  )
}

/** Goes where the followed person goes, for as long as they are followed. */
const useFollow = (people: readonly Here[]): void => {
  const following = useFollowing()
  const at = people.find(({ who }) => who.personId === following)?.at
  const clause = at ? clauseOf(at.address) : null
  useEffect(() => {
    if (following === null || clause === null) return
    // A clause that was opened or added this moment is drawn first.
    const timer = setTimeout(() => scrollTo(clause), 300)
    scrollTo(clause)
    return () => clearTimeout(timer)
  }, [following, clause])
}

/** Who takes part in the draft at this moment, at its top; nothing while nobody else does. */
export const PeopleBar = () => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const people = usePeople()
  const [isOpen, setOpen] = useState(false)
  useFollow(people)
  if (!draft) return null
  const faces = people.slice(0, people.length > mostFaces ? mostFaces - 1 : mostFaces)
  return (
    <div className={classes.bar}>
      {people.length > 0 && (
        <Popover
          opened={isOpen}
          onChange={setOpen}
          position="bottom-start"
          withinPortal={false}
          width="min(24rem, 90vw)"
          shadow="md"
          radius="md"
          returnFocus
        >
          <Popover.Target>
            <UnstyledButton className={classes.faces} onClick={() => setOpen(!isOpen)}>
              {faces.map((person) => (
                <Face key={person.who.personId} person={person} />
              ))}
              {people.length > faces.length && (
                <span
                  className={classes.more}
                  data-initials={t('service.together.more', { count: people.length - faces.length })}
                  aria-hidden
                />
              )}
              <span className={classes.count}>
                {t('service.together.here', { count: people.length, name: people[0]?.who.name ?? '' })}
              </span>
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={classes.people} aria-label={t('service.together.title')}>
              {people.map((person) => (
                <OnePerson key={person.who.personId} person={person} />
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
      <PeopleNews people={people} />
    </div>
  )
}

/** Whom this page follows, with the way out; beside what says whether everything is saved, which is always in sight. */
export const FollowedPerson = () => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const following = useFollowing()
  const person = usePeople().find(({ who }) => who.personId === following)
  if (!person) return null
  return (
    <>
      <span>{t('service.together.following', { name: person.who.name })}</span>
      <Button size="compact-sm" variant="default" onClick={() => draft?.people.follow(null)}>
        {t('service.together.stop')}
      </Button>
    </>
  )
}

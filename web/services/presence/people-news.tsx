import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import { useDocument } from '../document/document-view.ts'
import { useLineFact } from '../draft/use-line.ts'
import type { Here } from './here.ts'

/** How long somebody must have come or gone before it is said: a page loaded anew is neither. */
const settling = 3000

type Names = ReadonlyMap<string, string>

/** Says to those who cannot see the faces who has come and who has gone, politely. */
export const PeopleNews = ({ people }: { people: readonly Here[] }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const told = useRef<Names>(new Map())
  const [news, setNews] = useState('')
  const ids = people.map(({ who }) => who.personId).join(' ')
  const { line } = useDocument()
  // Without a connection nobody is known to be here; that is no news of theirs.
  const isKnown = useLineFact(line, ({ status }) => status === 'saved' || status === 'saving')
  useEffect(() => {
    if (isKnown !== true) return
    const timer = setTimeout(() => {
      const now: Names = new Map(people.map(({ who }) => [who.personId, who.name]))
      const come = [...now].flatMap(([id, name]) => (told.current.has(id) ? [] : [name]))
      const gone = [...told.current].flatMap(([id, name]) => (now.has(id) ? [] : [name]))
      told.current = now
      const said = [
        come.length > 0 && t('service.together.came', { count: come.length, names: formats.list(come) }),
        gone.length > 0 && t('service.together.left', { count: gone.length, names: formats.list(gone) }),
      ]
      if (come.length + gone.length > 0) setNews(said.filter(Boolean).join(' '))
    }, settling)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- only who is here counts, not where
  }, [ids, isKnown])
  return (
    <VisuallyHidden component="output" aria-live="polite">
      {news}
    </VisuallyHidden>
  )
}

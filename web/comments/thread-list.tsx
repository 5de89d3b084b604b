import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contentsByPath } from '#model/comments/address.ts'
import type { Definition } from '#model/definition/definition.ts'
import type { Thread } from '#model/comments/thread.ts'
import { placeOfThread, type ThreadPlace } from '#model/comments/thread-place.ts'
import classes from './comments.module.css'
import { ThreadCard } from './thread-card.tsx'

type Placed = { thread: Thread; place: ThreadPlace }

/** In the order in which the text is read, passages of one clause by where they stand. */
const byPlace =
  (paths: readonly string[]) =>
  (one: Placed, other: Placed): number => {
    const far = paths.indexOf(one.place.path) - paths.indexOf(other.place.path)
    const from = ({ place }: Placed): number => (place.kind === 'passage' ? place.range.from : -1)
    return far || from(one) - from(other)
  }

type ThreadListProps = {
  threads: readonly Thread[]
  /** What the text says that they are shown on. */
  definition: Definition
  /** Whether that text is what the page shows. */
  isShown: boolean
  filter: 'open' | 'resolved' | 'mine' | 'stood'
  /** The thread that takes the focus when it appears. */
  focus: string | null
}

/** Threads in the order of the text; those on text that is gone stand apart, with what they were about. */
export const ThreadList = ({ threads, definition, isShown, filter, focus }: ThreadListProps) => {
  const { t } = useTranslation()
  const contents = useMemo(() => contentsByPath(definition), [definition])
  const placed = useMemo(
    () => threads.map((thread) => ({ thread, place: placeOfThread(thread, contents) })),
    [threads, contents],
  )
  const standing = placed.filter(({ place }) => place.kind !== 'gone').toSorted(byPlace([...contents.keys()]))
  const gone = placed.filter(({ place }) => place.kind === 'gone')
  if (placed.length === 0) return <p className={classes.quiet}>{t(`comments.empty.${filter}`)}</p>
  return (
    <>
      <ul className={classes.threads}>
        {standing.map(({ thread, place }) => (
          <li key={thread.id}>
            <ThreadCard thread={thread} place={place} isShown={isShown} focused={thread.id === focus} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <section className={classes.gone}>
          <h3 className={classes.subtitle}>{t('comments.gone')}</h3>
          <ul className={classes.threads}>
            {gone.map(({ thread, place }) => (
              <li key={thread.id}>
                <ThreadCard thread={thread} place={place} isShown={isShown} focused={thread.id === focus} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

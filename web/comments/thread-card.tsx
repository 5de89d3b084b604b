import { Button, NativeSelect } from '@mantine/core'
import { CheckIcon, Link2Icon } from '@radix-ui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '#model/comments/thread.ts'
import { type ThreadPlace, wordsOfThread } from '#model/comments/thread-place.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import { useComments } from './comments.ts'
import classes from './comments.module.css'
import { useThreadAction } from './thread-actions.ts'
import { useClauseName } from './use-clause-name.ts'
import { useShowInText } from './use-show-in-text.ts'

/** The words that a thread is about, as the text has them now; what they were where they are gone. */
const Quotation = ({ thread, place }: { thread: Thread; place: ThreadPlace }) => {
  const { t } = useTranslation()
  if (place.kind === 'clause') return null
  const isGone = place.kind === 'gone'
  return (
    <>
      {isGone && (
        <p className={classes.quiet}>
          {place.what === 'clause' ? t('comments.goneClause') : t('comments.goneText')}
        </p>
      )}
      <blockquote className={classes.quotation} data-gone={isGone || undefined} dir="auto">
        {isGone ? wordsOfThread(thread) : place.text.slice(place.range.from, place.range.to)}
      </blockquote>
    </>
  )
}

const ReplyForm = ({ thread, onDone }: { thread: Thread; onDone: () => void }) => {
  const { t } = useTranslation()
  const reply = useThreadAction(
    (params, text: string) =>
      client.replyToThread({ params: { ...params, thread: thread.id }, body: { text } }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('comments.thread.isSent'))
        onDone()
      },
    },
  )
  return (
    <CommentForm
      kind="reply"
      initial=""
      busy={reply.isPending}
      failure={reply.error}
      onSend={(text) => reply.mutate(text)}
      onCancel={onDone}
    />
  )
}

const Assignee = ({ thread }: { thread: Thread }) => {
  const { t } = useTranslation()
  const { people } = useComments()
  const assign = useThreadAction((params, personId: string | null) =>
    client.assignThread({ params: { ...params, thread: thread.id }, body: { personId } }),
  )
  const { assignee } = thread
  const others = assignee && !people.some(({ id }) => id === assignee.id) ? [assignee] : []
  return (
    <NativeSelect
      size="xs"
      label={t('comments.thread.assignee')}
      className={classes.assignee}
      value={assignee?.id ?? ''}
      disabled={assign.isPending}
      onChange={(event) => assign.mutate(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('comments.thread.nobody') },
        ...[...people, ...others].map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

/** Who settled or reopened the thread last. */
const LastAct = ({ thread }: { thread: Thread }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const act = thread.acts.findLast(({ kind }) => kind !== 'assigned')
  if (!act) return null
  const filled = { name: act.by.name, date: formats.moment(act.at) }
  return (
    <p className={classes.quiet}>
      {act.kind === 'resolved'
        ? t('comments.thread.resolvedBy', filled)
        : t('comments.thread.reopenedBy', filled)}
    </p>
  )
}

const ThreadDeeds = ({ thread }: { thread: Thread }) => {
  const { t } = useTranslation()
  const [replying, setReplying] = useState(false)
  const reply = useRef<HTMLButtonElement>(null)
  const move = useThreadAction(
    (params, deed: 'resolveThread' | 'reopenThread') =>
      client[deed]({ params: { ...params, thread: thread.id } }),
    {
      onDone: () =>
        sayDone(thread.state === 'open' ? t('comments.thread.isResolved') : t('comments.thread.isReopened')),
    },
  )
  if (thread.can.length === 0) return null
  if (replying) {
    const done = () => {
      setReplying(false)
      requestAnimationFrame(() => reply.current?.focus())
    }
    return <ReplyForm thread={thread} onDone={done} />
  }
  return (
    <div className={classes.deeds}>
      {thread.can.includes('reply') && (
        <Button size="xs" variant="default" ref={reply} onClick={() => setReplying(true)}>
          {t('comments.thread.reply')}
        </Button>
      )}
      {thread.can.includes('resolve') && (
        <Button
          size="xs"
          variant="default"
          leftSection={<CheckIcon aria-hidden />}
          loading={move.isPending}
          onClick={() => move.mutate('resolveThread')}
        >
          {t('comments.thread.resolve')}
        </Button>
      )}
      {thread.can.includes('reopen') && (
        <Button
          size="xs"
          variant="default"
          loading={move.isPending}
          onClick={() => move.mutate('reopenThread')}
        >
          {t('comments.thread.reopen')}
        </Button>
      )}
      {thread.can.includes('assign') && <Assignee thread={thread} />}
    </div>
  )
}

type ThreadCardProps = { thread: Thread; place: ThreadPlace; isShown: boolean; focused: boolean }

/** One thread: what it is about, what was said, and what can be done with it. */
export const ThreadCard = ({ thread, place, isShown, focused }: ThreadCardProps) => {
  const { t } = useTranslation()
  const { workspace, service } = useComments()
  const showInText = useShowInText()
  const nameOf = useClauseName()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!focused) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus({ preventScroll: true })
  }, [focused])
  const of = nameOf(place.path)
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={classes.card}
      data-focused={focused || undefined}
      data-autofocus={focused || undefined}
      aria-label={t('comments.thread.label', { of })}
    >
      <div className={classes.line}>
        <span className={classes.where}>{of}</span>
        {isShown && place.kind !== 'gone' && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.small}
            onClick={() => showInText(place.path)}
          >
            {t('comments.thread.goTo')}
          </Button>
        )}
        <TextLink
          to="/w/$workspace/services/$service"
          params={{ workspace, service }}
          search={{ thread: thread.id }}
          className={classes.link}
          aria-label={t('comments.thread.link')}
        >
          <Link2Icon aria-hidden />
        </TextLink>
      </div>
      <Quotation thread={thread} place={place} />
      <ol className={classes.comments}>
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} thread={thread} comment={comment} />
        ))}
      </ol>
      <LastAct thread={thread} />
      {thread.can.length === 0 && thread.assignee && (
        <p className={classes.quiet}>
          {t('comments.thread.assignee')}: {thread.assignee.name}
        </p>
      )}
      <ThreadDeeds thread={thread} />
    </article>
  )
}

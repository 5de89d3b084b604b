import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { piecesOf } from '#model/comments/mentions.ts'
import type { Thread, ThreadComment } from '#model/comments/thread.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Face } from '#web/ui/person.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { CommentForm } from './comment-form.tsx'
import { useComments } from './comments.ts'
import classes from './comments.module.css'
import { useThreadAction } from './thread-actions.ts'
import { useRolesOf } from './use-roles-of.ts'

/** What was said, with whom it calls by name. */
const Words = ({ text }: { text: string }) => {
  const { t } = useTranslation()
  const { people, threads } = useComments()
  const named = [...people, ...threads.flatMap(({ comments }) => comments.map(({ by }) => by))]
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? t('comments.comment.somebody')
  return (
    <p className={classes.words} dir="auto">
      {piecesOf(text).map((piece, at) =>
        'text' in piece ? (
          piece.text
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
          <span key={at} className={classes.mention}>
            @{nameOf(piece.personId)}
          </span>
        ),
      )}
    </p>
  )
}

type CommentItemProps = { thread: Thread; comment: ThreadComment }

const EditForm = ({ thread, comment, onDone }: CommentItemProps & { onDone: () => void }) => {
  const edit = useThreadAction(
    (params, text: string) =>
      client.changeComment({ params: { ...params, thread: thread.id, comment: comment.id }, body: { text } }),
    { inline: true, onDone },
  )
  return (
    <CommentForm
      kind="edit"
      initial={comment.text}
      busy={edit.isPending}
      failure={edit.error}
      onSend={(text) => edit.mutate(text)}
      onCancel={onDone}
    />
  )
}

const DeleteDialog = ({ thread, comment, onClose }: CommentItemProps & { onClose: () => void }) => {
  const { t } = useTranslation()
  const remove = useThreadAction(
    (params) => client.deleteComment({ params: { ...params, thread: thread.id, comment: comment.id } }),
    {
      onDone: () => {
        sayDone(t('comments.thread.isDeleted'))
        onClose()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('comments.comment.deleteTitle')}
      text={t('comments.comment.deleteText')}
      confirm={t('comments.comment.deleteConfirm')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  )
}

/** One comment: who, in which role and for which side, when, and what. */
export const CommentItem = ({ thread, comment }: CommentItemProps) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const rolesOf = useRolesOf()
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const done = () => setDoing(null)
  return (
    <li className={classes.comment}>
      <div className={classes.speaker}>
        <Face name={comment.by.name} />
        <span className={classes.who}>
          <span>{comment.by.name}</span>
          <span className={classes.note} data-side={comment.side}>
            {rolesOf(comment)}
          </span>
        </span>
      </div>
      {doing === 'edit' ? (
        <EditForm thread={thread} comment={comment} onDone={done} />
      ) : (
        <Words text={comment.text} />
      )}
      <div className={classes.line}>
        <time className={classes.note} dateTime={comment.at}>
          {formats.moment(comment.at)}
        </time>
        {comment.editedAt && <span className={classes.note}>{t('comments.comment.edited')}</span>}
        {comment.can.includes('edit') && doing !== 'edit' && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.small}
            onClick={() => setDoing('edit')}
          >
            {t('comments.comment.edit')}
          </Button>
        )}
        {comment.can.includes('delete') && doing !== 'edit' && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.small}
            onClick={() => setDoing('delete')}
          >
            {t('comments.comment.delete')}
          </Button>
        )}
      </div>
      {doing === 'delete' && <DeleteDialog thread={thread} comment={comment} onClose={done} />}
    </li>
  )
}

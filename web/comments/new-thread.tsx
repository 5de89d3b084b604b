import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { CommentForm } from './comment-form.tsx'
import { type Target, useComments } from './comments.ts'
import classes from './comments.module.css'
import { useThreadAction } from './thread-actions.ts'
import { useClauseName } from './use-clause-name.ts'

/** Begins a thread on what was chosen: what it is about stands above what is written. */
export const NewThread = ({ target }: { target: Target }) => {
  const { t } = useTranslation()
  const { show, close, threads } = useComments()
  const { draft } = useDocument()
  const nameOf = useClauseName()
  const path = target.address.split('#', 1)[0] ?? target.address
  const { passage } = target
  const isFirst = threads.length === 0
  const start = useThreadAction(
    async (params, text: string) => {
      // What was just typed has to be there before anybody can speak about it.
      await draft?.store.flush()
      return client.startThread({ params, body: { ...target, text } })
    },
    {
      inline: true,
      onDone: () => {
        sayDone(t('comments.thread.isSent'))
        show({ path })
      },
    },
  )
  return (
    <section className={classes.card} aria-label={t('comments.about', { of: nameOf(path) })}>
      <p className={classes.where}>{t('comments.about', { of: nameOf(path) })}</p>
      {passage && (
        <blockquote className={classes.quotation}>{passage.text.slice(passage.from, passage.to)}</blockquote>
      )}
      <CommentForm
        kind="new"
        initial=""
        busy={start.isPending}
        failure={start.error}
        onSend={(text) => start.mutate(text)}
        onCancel={() => (isFirst ? close() : show({ path }))}
      />
    </section>
  )
}

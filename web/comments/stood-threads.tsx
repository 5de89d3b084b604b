import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { revisionQuery } from '#web/services/queries.ts'
import { StoodSuggestions } from '#web/suggestions/suggestion-list.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { useComments } from './comments.ts'
import classes from './comments.module.css'
import { threadsQuery } from './queries.ts'
import { ThreadList } from './thread-list.tsx'

type StoodThreadsProps = {
  number: number
  focus?: string | null
  /** Whether the text of the revision is what the page shows. */
  isShown: boolean
}

/** The threads as they stood when a revision was proposed, on its text; nothing can be changed about them. */
export const StoodThreads = ({ number, focus = null, isShown }: StoodThreadsProps) => {
  const { t } = useTranslation()
  const { workspace, service } = useComments()
  const stood = useQuery(threadsQuery(workspace, service, number))
  const revision = useQuery(revisionQuery(workspace, service, number))
  if (stood.isError || revision.isError) return <p role="alert">{t('comments.failed')}</p>
  if (!stood.data || !revision.data) return <LoadingPanel />
  return (
    <div className={classes.stood}>
      <p className={classes.quiet}>{t('comments.stoodText', { number })}</p>
      <StoodSuggestions number={number} isShown={isShown} />
      <ThreadList
        threads={stood.data.threads}
        definition={revision.data.definition}
        isShown={isShown}
        filter="stood"
        focus={focus}
      />
    </div>
  )
}

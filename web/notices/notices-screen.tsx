import { Anchor, Button, Text } from '@mantine/core'
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#model/contract/notices.ts'
import { sentenceOf, wordsOf } from '#model/notices/notice.ts'
import { client } from '#web/client.ts'
import { Badge } from '#web/ui/badge.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useAction } from '#web/ui/saved.tsx'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './notices.module.css'
import { noticesQuery } from './queries.ts'

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

type NoticeRowProps = { notice: Notice; workspace: string; read: (id: string) => void; reading: boolean }

/** One notice: its sentence leads to the one thing, and going there reads it. */
const NoticeRow = ({ notice, workspace, read, reading }: NoticeRowProps) => {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const router = useRouter()
  const { id, path, params, at, readAt } = notice
  const sentence = t(`notices.sentence.${sentenceOf(notice)}`, wordsOf(notice))
  const isUnread = readAt === null
  const href = `/w/${workspace}${path}`
  const follow = (event: MouseEvent) => {
    if (isUnread) read(id)
    if (!isPlain(event)) return
    event.preventDefault()
    router.history.push(href)
  }
  return (
    <Row
      aside={
        isUnread && (
          <Button
            variant="default"
            size="compact-md"
            loading={reading}
            aria-label={t('notices.markReadOf', { sentence })}
            onClick={() => read(id)}
          >
            {t('notices.markRead')}
          </Button>
        )
      }
    >
      <Anchor href={href} onClick={follow} fw={isUnread ? 600 : undefined} className={classes.sentence}>
        {sentence}
      </Anchor>
      {params['excerpt'] && <blockquote className={classes.excerpt}>{params['excerpt']}</blockquote>}
      <Text size="sm" c="dimmed" component="div" className={classes.when}>
        {isUnread && <Badge tone="plain">{t('notices.unread')}</Badge>}
        <time dateTime={at}>{moment(at)}</time>
      </Text>
    </Row>
  )
}

/** What I was told in this workspace. */
export const NoticesScreen = () => {
  const { t } = useTranslation()
  const { slug, notices: counted } = useWorkspace()
  const queries = useQueryClient()
  const query = useSuspenseInfiniteQuery(noticesQuery(slug))
  const notices = query.data.pages.flatMap((page) => page.notices)
  const [newest] = notices
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: noticesQuery(slug).queryKey }),
      queries.invalidateQueries({ queryKey: workspaceQuery(slug).queryKey }),
    ])
  const read = useAction({
    send: (notice: string) => client.readNotice({ params: { workspace: slug, notice } }),
    done: refresh,
  })
  const readAll = useAction({
    send: (upTo: string) => client.readNotices({ params: { workspace: slug }, body: { upTo } }),
    done: refresh,
    saved: t('notices.allRead'),
  })
  const hasUnread = counted.unread > 0 || notices.some(({ readAt }) => readAt === null)
  return (
    <Page
      title={t('notices.title')}
      lead={t('notices.lead')}
      actions={
        newest &&
        hasUnread && (
          <Button
            variant="default"
            size="md"
            loading={readAll.isPending}
            onClick={() => readAll.mutate(newest.id)}
          >
            {t('notices.markAll')}
          </Button>
        )
      }
    >
      {notices.length === 0 ? (
        <EmptyState title={t('notices.empty')}>{t('notices.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('notices.title')}>
          {notices.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              workspace={slug}
              read={(id) => read.mutate(id)}
              reading={read.isPending && read.variables === notice.id}
            />
          ))}
        </Rows>
      )}
      <More {...query} />
      <TextLink to="/account/notices">{t('notices.toSettings')}</TextLink>
    </Page>
  )
}

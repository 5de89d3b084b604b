import type { RouteName } from '#model/contract/contract.ts'
import type { noticeRoutes } from '#model/contract/notices.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { changeNoticeSettings, findNoticeSettings, keepTimeZone } from './change-settings.ts'
import { findNotices } from './find-notices.ts'
import { readNotice, readNotices } from './read-notices.ts'
import { changeMailStop, findMailStop } from './stop-mails.ts'

export const routes: Handlers<RouteName & keyof typeof noticeRoutes> = {
  notices: (ctx, { query }) => findNotices(ctx, query),
  readNotice: (ctx, { params }) => readNotice(ctx, params.notice),
  readNotices: (ctx, { body }) => readNotices(ctx, body),
  noticeSettings: (ctx) => findNoticeSettings(ctx),
  changeNoticeSettings: (ctx, { body }) => changeNoticeSettings(ctx, body),
  keepTimeZone: (ctx, { body }) => keepTimeZone(ctx, body),
  mailStop: (ctx, { params }) => findMailStop(ctx, params.token),
  changeMailStop: (ctx, { params, body }) => changeMailStop(ctx, { ...params, ...body }),
}

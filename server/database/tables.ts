import type { CodeNameTable } from './code-tables.ts'
import type { CommentTable, ThreadActTable, ThreadTable } from './comment-tables.ts'
import type { ConflictActTable, ConflictPositionTable, ConflictTable } from './conflict-tables.ts'
import type {
  AccountTable,
  CredentialTable,
  InvitationTable,
  JournalTable,
  MailTable,
  OrganisationConsumerGroupTable,
  OrganisationPastTable,
  OrganisationSuccessionTable,
  OrganisationTable,
  PersonTable,
  RateLimitTable,
  SessionTable,
  StakeholderServiceTable,
  StakeholderTable,
  TermTable,
  VerificationTable,
  WorkspaceTable,
} from './party-tables.ts'
import type {
  CheckCountTable,
  CheckDayTable,
  CheckSettingsTable,
  ServiceCheckTable,
  WaiverTable,
} from './check-tables.ts'
import type {
  CatalogueAlikeTable,
  CatalogueCountTable,
  CatalogueEntryTable,
  DraftTable,
  LevelResultTable,
  NeedTable,
  ProgrammeTable,
  JudgementTable,
  ProviderRoleHolderTable,
  ReviewTable,
  RevisionTable,
  RoleHolderTable,
  ServiceProgrammeTable,
  ServiceTable,
  SignOffTable,
} from './service-tables.ts'
import type {
  ClauseEditTable,
  DraftPointTable,
  LiveDraftTable,
  LiveStateTable,
  LiveUpdateTable,
} from './live-tables.ts'
import type { DependencyTable, NetworkMoveTable } from './dependency-tables.ts'
import type { PeopleGroupMemberTable, PeopleGroupStaffTable, PeopleGroupTable } from './group-tables.ts'
import type { MembershipTable, RunningMembershipView } from './membership-tables.ts'
import type { NoticeSettingsTable, NoticeTable } from './notice-tables.ts'
import type {
  QuestionAnswerTable,
  QuestionAudienceTable,
  QuestionRequestTable,
  QuestionSetTable,
} from './question-tables.ts'
import type {
  RelationshipDutyTable,
  RelationshipItemTable,
  RelationshipNoteTable,
  RelationshipServiceTable,
  RelationshipTable,
  RelationshipViewTable,
} from './relationship-tables.ts'
import type { ColumnMapTable } from './sheet-tables.ts'
import type {
  WorkshopAnswerTable,
  WorkshopClauseTable,
  WorkshopGroupTable,
  WorkshopParticipantTable,
  WorkshopQuestionTable,
  WorkshopTable,
  WorkshopVoteTable,
} from './workshop-tables.ts'
import type { SuggestionTable } from './suggestion-tables.ts'

/** Every table by name; a test holds it against the migrated database. */
export type Database = {
  account: AccountTable
  session: SessionTable
  credential: CredentialTable
  verification: VerificationTable
  rate_limit: RateLimitTable
  workspace: WorkspaceTable
  organisation: OrganisationTable
  organisation_consumer_group: OrganisationConsumerGroupTable
  organisation_past: OrganisationPastTable
  organisation_succession: OrganisationSuccessionTable
  stakeholder: StakeholderTable
  stakeholder_service: StakeholderServiceTable
  person: PersonTable
  membership: MembershipTable
  running_membership: RunningMembershipView
  people_group: PeopleGroupTable
  people_group_member: PeopleGroupMemberTable
  people_group_staff: PeopleGroupStaffTable
  term: TermTable
  journal: JournalTable
  mail: MailTable
  invitation: InvitationTable
  service: ServiceTable
  draft: DraftTable
  revision: RevisionTable
  relationship: RelationshipTable
  relationship_service: RelationshipServiceTable
  relationship_duty: RelationshipDutyTable
  relationship_note: RelationshipNoteTable
  relationship_item: RelationshipItemTable
  relationship_view: RelationshipViewTable
  role_holder: RoleHolderTable
  provider_role_holder: ProviderRoleHolderTable
  judgement: JudgementTable
  sign_off: SignOffTable
  review: ReviewTable
  need: NeedTable
  programme: ProgrammeTable
  service_programme: ServiceProgrammeTable
  level_result: LevelResultTable
  catalogue_entry: CatalogueEntryTable
  catalogue_alike: CatalogueAlikeTable
  catalogue_count: CatalogueCountTable
  code_name: CodeNameTable
  check_settings: CheckSettingsTable
  waiver: WaiverTable
  column_map: ColumnMapTable
  service_check: ServiceCheckTable
  check_count: CheckCountTable
  check_day: CheckDayTable
  live_draft: LiveDraftTable
  live_state: LiveStateTable
  live_update: LiveUpdateTable
  clause_edit: ClauseEditTable
  draft_point: DraftPointTable
  thread: ThreadTable
  comment: CommentTable
  thread_act: ThreadActTable
  question_set: QuestionSetTable
  question_request: QuestionRequestTable
  question_audience: QuestionAudienceTable
  question_answer: QuestionAnswerTable
  conflict: ConflictTable
  conflict_position: ConflictPositionTable
  conflict_act: ConflictActTable
  dependency: DependencyTable
  network_move: NetworkMoveTable
  suggestion: SuggestionTable
  notice: NoticeTable
  notice_settings: NoticeSettingsTable
  workshop: WorkshopTable
  workshop_question: WorkshopQuestionTable
  workshop_participant: WorkshopParticipantTable
  workshop_group: WorkshopGroupTable
  workshop_answer: WorkshopAnswerTable
  workshop_vote: WorkshopVoteTable
  workshop_clause: WorkshopClauseTable
}

import { sql } from 'kysely'

/**
 * The name of service `s` in the languages in which it is known, as everybody may read it: as published, else as listed.
 * The draft names it only where nothing is read by all yet: those who are asked are not invited to what is drafted.
 */
export const serviceNames = sql`(
  select jsonb_strip_nulls(jsonb_build_object(s.language, k.name, o.other,
    nullif(k.translations -> o.other ->> 'value.name', '')))
  from (select case s.language when 'en' then 'fr' else 'en' end as other) o
  left join lateral (
    (select 1 as rank, x.definition -> 'value' ->> 'name' as name, x.translations from revision x
      where x.workspace_id = s.workspace_id and x.service_id = s.id and x.published_at is not null
      order by x.number desc limit 1)
    union all
    select 2, s.listed -> 'value' ->> 'name', s.listed_translations where s.listed is not null
    union all
    select 3, d.value ->> 'name', d.translations from draft d
      where d.workspace_id = s.workspace_id and d.service_id = s.id
    union all
    (select 4, x.definition -> 'value' ->> 'name', x.translations from revision x
      where x.workspace_id = s.workspace_id and x.service_id = s.id order by x.number desc limit 1)
    order by rank limit 1) k on true)`

/** Who asks set `q`: the organisation of the person who does, else the provider of service `s`. */
export const askingOrganisation = sql`(
  select o.names from organisation o
  where o.workspace_id = s.workspace_id and o.id = coalesce(
    (select p.organisation_id from person p where p.workspace_id = q.workspace_id and p.id = q.asked_by),
    s.provider_id))`

import { sql } from 'kysely'

/** The name of service `s` in the languages in which it is known, as it reads now: in the draft, else as last frozen or listed. */
export const serviceNames = sql`(
  select jsonb_strip_nulls(jsonb_build_object(
    s.language, coalesce(d.value ->> 'name', r.definition -> 'value' ->> 'name', s.listed -> 'value' ->> 'name'),
    o.other, nullif(coalesce(d.translations, r.translations, s.listed_translations) -> o.other ->> 'value.name', '')))
  from (select case s.language when 'en' then 'fr' else 'en' end as other) o
  left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
  left join lateral (
    select x.definition, x.translations from revision x
    where x.workspace_id = s.workspace_id and x.service_id = s.id order by x.number desc limit 1) r on true)`

/** Who asks set `q`: the organisation of the person who does, else the provider of service `s`. */
export const askingOrganisation = sql`(
  select o.names from organisation o
  where o.workspace_id = s.workspace_id and o.id = coalesce(
    (select p.organisation_id from person p where p.workspace_id = q.workspace_id and p.id = q.asked_by),
    s.provider_id))`

import { requireScope } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { Lead, LeadForm } from '../store/marketing-records.ts'
import type { Json, Page } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { matches, readFilters } from '../wire/filtering.ts'
import { objects, text } from '../wire/pick.ts'
import { compact, extraOf, success } from '../writes/created.ts'
import { fieldName } from './lead-answers.ts'
import { readLocale, readPrivacyPolicy, readQuestions } from './form-rules.ts'
import { isKept } from './lead-age.ts'
import { saveLead } from './save-lead.ts'

/** Forms and leads belong to the Page, so they are reached with its own token. */
function requirePageToken(call: Call): void {
  if (call.token.kind === 'PAGE') return
  throw new GraphError({
    code: 190,
    subcode: 2069032,
    status: 400,
    message: '(#190) This method must be called with a Page Access Token',
    userTitle: 'User Access Token Is Not Supported',
    userMessage: 'A Page access token is required for this call.',
  })
}

const known = ['name', 'questions', 'privacy_policy', 'follow_up_action_url', 'locale', 'status']

function createForm(page: Page, input: Json, call: Call): Json {
  requirePageToken(call)
  requireScope(call, 'pages_manage_ads')
  const name = text(input, 'name') ?? ''
  const forms = call.twin.objects.list(call.world.id, 'leadform')
  if (forms.some((form) => form.name === name && form.status !== 'DELETED')) {
    throw badParam('A form with this name already exists on this Page.', 'name')
  }
  const url = text(input, 'follow_up_action_url')
  if (url !== undefined && !URL.canParse(url)) {
    throw badParam('follow_up_action_url must be a valid URL.', 'follow_up_action_url')
  }
  const form: LeadForm = compact({
    kind: 'leadform',
    id: call.twin.ids.next('run'),
    world: call.world.id,
    page: page.id,
    name,
    status: 'ACTIVE',
    locale: readLocale(call.raw),
    questions: readQuestions(input),
    privacy_policy: readPrivacyPolicy(input),
    follow_up_action_url: url,
    created: call.now,
    extra: extraOf(input, known),
  } as LeadForm) // `compact` takes away the address when there is none.
  call.twin.objects.save(form)
  return { id: form.id }
}

/** A form's questions never change; it can only be archived, and used again. */
function updateForm(form: LeadForm, input: Json, call: Call): Json {
  requireScope(call, 'pages_manage_ads')
  const status = text(input, 'status')
  if (form.status === 'DELETED') throw noSuchObject(form.id, 'POST')
  // The enum was checked against the schema: its four values are those of the record.
  if (status !== undefined) call.twin.objects.save({ ...form, status: status as LeadForm['status'] })
  return success
}

function createTestLead(form: LeadForm, input: Json, call: Call): Json {
  requireScope(call, 'leads_retrieval')
  const leads = call.twin.objects.list(call.world.id, 'lead')
  if (leads.some((lead) => lead.form === form.id && lead.test)) {
    throw badParam('This form has a test lead already: delete it before you create another.', 'form_id')
  }
  const given = new Map(
    objects(input, 'field_data').map((entry) => [text(entry, 'name'), (entry['values'] ?? []) as unknown]),
  )
  const lead = saveLead(call.twin, call.world, {
    form: form.id,
    platform: 'fb',
    created: call.now,
    test: true,
    field_data: form.questions.map((question) => {
      const name = fieldName(question)
      const values = given.get(name)
      return {
        name,
        values: Array.isArray(values) ? values.map(String) : [`<test lead: dummy data for ${name}>`],
      }
    }),
  })
  return { id: lead.id }
}

const filterable = (lead: Lead, field: string): unknown =>
  field === 'time_created' ? lead.created : field === 'id' ? lead.id : undefined

function listed(leads: readonly Lead[], raw: Json, call: Call): { records: Lead[] } {
  requireScope(call, 'leads_retrieval')
  const filters = readFilters(raw).map((filter) => {
    if (filter.field !== 'time_created' && filter.field !== 'id') {
      throw badParam(`Filtering field "${filter.field}" with operation is not supported.`, 'filtering')
    }
    return filter.field === 'time_created' ? { ...filter, value: readWireTime(filter.value) } : filter
  })
  return {
    records: leads.filter(
      (lead) =>
        isKept(lead, call.now) &&
        !lead.test &&
        filters.every((filter) => matches(filter, filterable(lead, filter.field))),
    ),
  }
}

const leadsIn = (call: Call): Lead[] => call.twin.objects.list(call.world.id, 'lead')

export const leadReads: ReadTable = {
  page: {
    leadgen_forms: (page, _, call) => {
      requirePageToken(call)
      return {
        records: call.twin.objects
          .list(call.world.id, 'leadform')
          .filter((form) => form.page === page.id && form.status !== 'DELETED'),
      }
    },
  },
  leadform: {
    leads: (form, raw, call) =>
      listed(
        leadsIn(call).filter((lead) => lead.form === form.id),
        raw,
        call,
      ),
    test_leads: (form, _, call) => {
      requireScope(call, 'leads_retrieval')
      return { records: leadsIn(call).filter((lead) => lead.form === form.id && lead.test) }
    },
  },
  ad: {
    leads: (ad, raw, call) =>
      listed(
        leadsIn(call).filter((lead) => lead.ad === ad.id),
        raw,
        call,
      ),
  },
}

export const leadPosts: WriteTable = {
  page: { leadgen_forms: createForm },
  leadform: { '': updateForm, test_leads: createTestLead },
}

export const leadDeletes: WriteTable = {
  lead: {
    '': (lead, _, call) => {
      requireScope(call, 'leads_retrieval')
      if (!lead.test) throw badParam('Only test leads can be deleted.', 'id')
      call.twin.objects.remove(lead.id)
      return success
    },
  },
}

import { newId } from './ids.ts'
import { flag, list, mergeMetadata, metadata, object, oneOf, required, text, type Fields } from './params.ts'
import type { PortalConfiguration, PortalSession } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

const prorations = oneOf('always_invoice', 'create_prorations', 'none')

const configurationShape = {
  name: text,
  business_profile: object({ headline: text, privacy_policy_url: text, terms_of_service_url: text }),
  default_return_url: text,
  active: flag,
  metadata,
  features: object({
    customer_update: object({
      enabled: flag,
      allowed_updates: list(oneOf('address', 'email', 'name', 'phone', 'shipping', 'tax_id')),
    }),
    invoice_history: object({ enabled: flag }),
    payment_method_update: object({ enabled: flag }),
    subscription_cancel: object({
      enabled: flag,
      mode: oneOf('at_period_end', 'immediately'),
      proration_behavior: prorations,
    }),
    subscription_update: object({
      enabled: flag,
      default_allowed_updates: list(oneOf('price', 'promotion_code', 'quantity')),
      proration_behavior: prorations,
      products: list(object({ product: text, prices: list(text) })),
    }),
  }),
}

function createConfiguration(
  world: World,
  input: Fields<typeof configurationShape>,
  isDefault: boolean,
): PortalConfiguration {
  const now = world.clock.now()
  const { features = {} } = input
  return world.portalConfigurations.add({
    id: newId('bpc'),
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: {
      headline: input.business_profile?.headline ?? null,
      privacy_policy_url: input.business_profile?.privacy_policy_url ?? null,
      terms_of_service_url: input.business_profile?.terms_of_service_url ?? null,
    },
    created: now,
    default_return_url: input.default_return_url ?? null,
    features: {
      customer_update: {
        allowed_updates: features.customer_update?.allowed_updates ?? [],
        enabled: features.customer_update?.enabled ?? false,
      },
      invoice_history: { enabled: features.invoice_history?.enabled ?? false },
      payment_method_update: {
        enabled: features.payment_method_update?.enabled ?? false,
        payment_method_configuration: null,
      },
      subscription_cancel: {
        cancellation_reason: { enabled: false, feedback_options: null, options: [] },
        enabled: features.subscription_cancel?.enabled ?? false,
        mode: features.subscription_cancel?.mode ?? 'at_period_end',
        proration_behavior: features.subscription_cancel?.proration_behavior ?? 'none',
      },
      subscription_pause: { duration: { interval_options: [], type: 'indefinite' }, enabled: false },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: features.subscription_update?.default_allowed_updates ?? [],
        enabled: features.subscription_update?.enabled ?? false,
        products: (features.subscription_update?.products ?? []).map(({ product, prices }) => ({
          adjustable_quantity: { enabled: false, maximum: null, minimum: 1 },
          prices: prices ?? [],
          product: required(product, 'features[subscription_update][products][0][product]'),
        })),
        proration_behavior: features.subscription_update?.proration_behavior ?? 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: isDefault,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: mergeMetadata({}, input.metadata),
    name: input.name ?? null,
    updated: now,
  })
}

/** What a shop that never configured its portal shows. */
function defaultConfiguration(world: World): PortalConfiguration {
  const on = { enabled: true }
  return (
    world.portalConfigurations.oldest().find(({ is_default }) => is_default) ??
    createConfiguration(
      world,
      { features: { invoice_history: on, payment_method_update: on, subscription_cancel: on } },
      true,
    )
  )
}

const subscriptionFlow = object({ subscription: text })

const sessionShape = {
  customer: text,
  configuration: text,
  return_url: text,
  locale: text,
  flow_data: object({
    type: oneOf('payment_method_update', 'subscription_cancel', 'subscription_update_confirm'),
    subscription_cancel: subscriptionFlow,
    subscription_update_confirm: object({
      subscription: text,
      items: list(object({ id: text, price: text })),
    }),
    after_completion: object({
      type: oneOf('hosted_confirmation', 'portal_homepage', 'redirect'),
      redirect: object({ return_url: text }),
    }),
  }),
}

type FlowData = Fields<typeof sessionShape>['flow_data']

function flowOf(world: World, customer: string, data: NonNullable<FlowData>): PortalSession['flow'] {
  const type = required(data.type, 'flow_data[type]')
  const { subscription_cancel: cancel, subscription_update_confirm: confirm } = data
  const own = (id: string | undefined): string => {
    const param = `flow_data[${type}][subscription]`
    const subscription = world.subscriptions.get(required(id, param), param)
    if (subscription.customer !== customer)
      throw invalid('The subscription belongs to another customer.', { param })
    return subscription.id
  }
  const redirect = data.after_completion?.redirect
  return {
    after_completion: {
      hosted_confirmation: null,
      redirect: redirect ? { return_url: required(redirect.return_url, 'return_url') } : null,
      type: data.after_completion?.type ?? 'portal_homepage',
    },
    customer_update: null,
    subscription_cancel:
      type === 'subscription_cancel' ? { retention: null, subscription: own(cancel?.subscription) } : null,
    subscription_pause: null,
    subscription_update: null,
    subscription_update_confirm:
      type === 'subscription_update_confirm'
        ? {
            discounts: null,
            items: (confirm?.items ?? []).map(({ id, price }) => ({ id: id ?? null, price: price ?? null })),
            subscription: own(confirm?.subscription),
          }
        : null,
    type,
  }
}

export const portalRoutes: Route[] = [
  route('POST', '/v1/billing_portal/sessions', sessionShape, (world, input) => {
    const customer = world.customers.get(required(input.customer, 'customer'), 'customer')
    const configuration = input.configuration
      ? world.portalConfigurations.get(input.configuration, 'configuration')
      : defaultConfiguration(world)
    const id = newId('bps')
    return world.portalSessions.add({
      id,
      object: 'billing_portal.session',
      configuration: configuration.id,
      created: world.clock.now(),
      customer: customer.id,
      customer_account: null,
      flow: input.flow_data ? flowOf(world, customer.id, input.flow_data) : null,
      livemode: false,
      locale: null,
      on_behalf_of: null,
      return_url: input.return_url ?? configuration.default_return_url,
      url: `${world.origin}/p/session/${id}`,
    })
  }),
  route('POST', '/v1/billing_portal/configurations', configurationShape, (world, input) =>
    createConfiguration(world, input, world.portalConfigurations.oldest().length === 0),
  ),
  route('GET', '/v1/billing_portal/configurations/:id', {}, (world, _, id) =>
    world.portalConfigurations.get(id),
  ),
  listRoute(
    '/v1/billing_portal/configurations',
    { active: flag, is_default: flag },
    (world, { active, is_default }) =>
      world.portalConfigurations.newest().filter((one) => matches(one, { active, is_default })),
  ),
]

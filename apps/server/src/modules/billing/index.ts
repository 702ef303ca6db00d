export {
  createBilling,
  type Allowance,
  type AllowanceOf,
  type Billing,
  type Meter,
} from './create-billing.ts'

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companyPage } from '~/candidate/company/company-page';
import { CompanyScreen } from '~/candidate/company/company-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Entreprise · Comptoir' }];

export const loader = deskLoader((desk, { url }) => companyPage(desk, url.searchParams.get('vue')));

export default function Company() {
  return <CompanyScreen page={useLoaderData<typeof loader>()} />;
}

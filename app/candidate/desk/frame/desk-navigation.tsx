import {
  BellRing,
  BookOpen,
  Building2,
  CalendarDays,
  ChartColumn,
  Contact,
  FilePen,
  FileText,
  Folder,
  Landmark,
  LayoutDashboard,
  Mail,
  PackageCheck,
  Receipt,
  ShoppingCart,
  UserPlus,
  Users,
} from 'lucide-react';
import { formatCount } from '~/ui/typography/format';
import type { RailGroup } from '~/ui/frame/rail';

interface Badges {
  unread: number;
  unfiled: number;
  /** The scenario asks for documents, or the candidate brought files. */
  writes: boolean;
}

/** The screens of the company, in the groups of the rail. */
export function deskNavigation(basePath: string, { unread, unfiled, writes }: Badges): RailGroup[] {
  const to = (path: string) => `${basePath}/${path}`;
  return [
    {
      label: 'Journée',
      items: [
        { to: basePath, label: 'Bureau', icon: <LayoutDashboard />, end: true },
        {
          to: to('messages'),
          label: 'Messages',
          icon: <Mail />,
          badge: unread,
          badgeLabel: formatCount(unread, 'message non lu', 'messages non lus'),
        },
        { to: to('agenda'), label: 'Agenda', icon: <CalendarDays /> },
        {
          to: to('documents'),
          label: 'Documents',
          icon: <Folder />,
          badge: unfiled,
          badgeLabel: formatCount(unfiled, 'document à classer', 'documents à classer'),
        },
        ...(writes ? [{ to: to('livrables'), label: 'Livrables', icon: <FilePen /> }] : []),
      ],
    },
    {
      label: 'Relation client',
      items: [
        { to: to('clients'), label: 'Clients', icon: <Users /> },
        { to: to('prospects'), label: 'Prospects', icon: <UserPlus /> },
        { to: to('contacts'), label: 'Contacts', icon: <Contact /> },
      ],
    },
    {
      label: 'Ventes',
      items: [
        { to: to('catalogue'), label: 'Catalogue', icon: <BookOpen /> },
        { to: to('devis'), label: 'Devis', icon: <FileText /> },
        { to: to('commandes'), label: 'Commandes', icon: <ShoppingCart /> },
        { to: to('livraisons'), label: 'Livraisons', icon: <PackageCheck /> },
        { to: to('factures'), label: 'Factures', icon: <Receipt /> },
        { to: to('reglements'), label: 'Règlements', icon: <Landmark /> },
        { to: to('relances'), label: 'Relances', icon: <BellRing /> },
      ],
    },
    {
      label: 'Pilotage',
      items: [
        { to: to('tableaux-de-bord'), label: 'Tableaux de bord', icon: <ChartColumn /> },
        { to: to('entreprise'), label: 'Entreprise', icon: <Building2 /> },
      ],
    },
  ];
}

interface Route {
  id: string;
  parentId?: string;
  path?: string;
}

/**
 * Names a request by the pattern of its route (`/passage/:attemptId/devis/:number`), so that logs hold neither identifiers nor
 * what people type in addresses.
 */
export function routeNamer(routes: Record<string, Route | undefined>): (pathname: string) => string {
  const fullPath = (route: Route): string => {
    const parent = route.parentId ? routes[route.parentId] : undefined;
    return [parent ? fullPath(parent) : '', route.path ?? ''].filter(Boolean).join('/');
  };
  const patterns = [...new Set(Object.values(routes).map((route) => (route ? fullPath(route) : '')))]
    .filter((path) => !path.endsWith('*'))
    .sort((a, b) => dynamicParts(a) - dynamicParts(b))
    .map((path) => ({ name: `/${path}`, expression: expressionOf(path) }));
  return (pathname) => {
    const bare = pathname.replace(/(\.data|\/)$/, '') || '/';
    return patterns.find(({ expression }) => expression.test(bare))?.name ?? '(other)';
  };
}

const dynamicParts = (path: string): number => path.split(':').length;

function expressionOf(path: string): RegExp {
  const segments = path.split('/').filter(Boolean).map(segmentExpression);
  return new RegExp(`^${segments.join('') || '/'}$`);
}

function segmentExpression(segment: string): string {
  const optional = segment.endsWith('?');
  const name = optional ? segment.slice(0, -1) : segment;
  const text = name.startsWith(':') ? '[^/]+' : name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return optional ? `(?:/${text})?` : `/${text}`;
}

"""Where the bundle starts."""

from opsdesk.__main__ import main

raise SystemExit(main())

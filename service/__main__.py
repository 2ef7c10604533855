"""`python -m service` is `copydesk`."""

from service.delivery.cli import main

if __name__ == "__main__":
    main()

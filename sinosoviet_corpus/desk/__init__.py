"""The desk: review findings and annotate texts in a browser on this machine. Only this room imports Starlette, uvicorn and Jinja2."""

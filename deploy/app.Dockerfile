# The web server and worker in one image: compose.yaml starts it twice. No box image.
ARG BASE_IMAGE=debian:bookworm-slim
FROM ${BASE_IMAGE}
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/judge judge
WORKDIR /opt/judge
COPY requirements.txt ./
COPY client client
RUN python3 -m venv .venv && .venv/bin/pip install --no-cache-dir -r requirements.txt
COPY manage.py pyproject.toml ./
COPY accounts accounts
COPY judge_site judge_site
COPY leetcode leetcode
COPY problems problems
COPY runners runners
COPY submissions submissions
COPY website website
ENV PATH=/opt/judge/.venv/bin:$PATH PYTHONUNBUFFERED=1 JUDGE_ENV_FILE=/dev/null \
    STORAGE_DIR=/var/lib/judge/storage RUNNER_CACHE_DIR=/var/lib/judge/cache
RUN JUDGE_ENV=local SECRET_KEY=only-for-this-step \
    .venv/bin/python manage.py collectstatic --no-input --verbosity 0
RUN mkdir -p /var/lib/judge/storage /var/lib/judge/cache && chown -R judge: /var/lib/judge
USER judge
VOLUME ["/var/lib/judge"]

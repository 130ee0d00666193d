"""A whole program from the function that a user wrote."""

from runners.contract import SourceFile
from runners.functions import drivers
from runners.signature import Signature

Files = tuple[SourceFile, ...]


def arranged(language: str, files: Files, signature: Signature) -> Files:
    """The whole program around what the user wrote, which is the first file."""
    driver = drivers.find(language)
    if driver is None or not files:
        raise ValueError(f"Functions can't be called in the language {language!r}.")
    made = driver.program(signature, files[0].content.decode("utf-8", "replace"))
    names = {file.name for file in made}
    return (*made, *(file for file in files[1:] if file.name not in names))

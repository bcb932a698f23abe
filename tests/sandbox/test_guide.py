"""The examples of the guides, run as they stand there."""

import json
import json
import os
import re
import subprocess
import unittest

from sandboxserver import PATIENCE, SandboxTest

GUIDES = os.path.join(os.path.dirname(__file__), "..", "..", "resources", "sandbox")


class Guide(SandboxTest):
    def examples(self, language):
        with open(os.path.join(GUIDES, f"guide.{language}.md"), encoding="utf-8") as guide:
            return re.findall(r"```sh test\n(.*?)```", guide.read(), re.S)

    def run_guide(self, language):
        examples = self.examples(language)
        self.assertGreater(len(examples), 5)
        customer, subscription, upgrade = self.server.eligible()
        environment = dict(os.environ, **self.server.env, CUSTOMER=customer["id"],
                           SUBSCRIPTION=subscription["id"], OFFER=upgrade["targetOffer"]["id"])
        for example in examples:
            for command in re.split(r"\n(?=curl)", example.strip()):
                done = subprocess.run(["sh", "-c", command], env=environment, stdout=subprocess.PIPE,
                                      timeout=PATIENCE)
                self.assertEqual(done.returncode, 0, command)
                answer = json.loads(done.stdout)
                self.assertNotIn("source", answer, (command, answer))

    def test_theExamplesInEnglish(self):
        self.run_guide("en")

    def test_theExamplesInKorean(self):
        self.run_guide("ko")

    def test_bothSayTheSameCommands(self):
        plain = [[re.sub(r'"Value":"[^"]*"', "", one) for one in self.examples(language)]
                 for language in ("en", "ko")]
        self.assertEqual(plain[0], plain[1])


if __name__ == "__main__":
    unittest.main()

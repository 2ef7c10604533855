"""Computers, telephones and other devices."""

from service.verification.lexicon.notions.rows import rows_of

MACHINES = rows_of(
    """
    computer software program app application digital online internet web website algorithm code
    hack hacker cyber breach ransomware malware attacker
    phone mobile telephone call handset smartphone
    chip processor semiconductor silicon wafer
    battery charge electric cell
    robot machine automation automatic device
    camera lens shutter photograph
    screen display monitor tablet
    password login account access
    message text email mail chat post
    chatbot assistant model algorithm artificial
    privacy personal data consent
    """
)

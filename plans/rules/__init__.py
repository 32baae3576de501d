"""What a careful editor would catch in a revision: one judgement a file."""

from plans.rules._base import Fault, Finding, Level, Rule, Subject, check, rule_catalogue

__all__ = ["Fault", "Finding", "Level", "Rule", "Subject", "check", "rule_catalogue"]
